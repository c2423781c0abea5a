import { resolve } from 'node:path'
import { z } from 'zod'
import { baseMapOf, type BaseMap } from './base-map.ts'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ZHENGGAI_DATA: z.string().default('.data'),
  ZHENGGAI_EMBEDDED: flag.default(false),
  ZHENGGAI_POOL: z.coerce.number().int().min(2).max(200).default(12),
  ZHENGGAI_ORIGINS: z.string().default('').transform((value) => value.split(',').map((origin) => origin.trim()).filter(Boolean)),
  ZHENGGAI_TRUST_PROXY: z.string().default(''),
  ZHENGGAI_SESSION_HOURS: z.coerce.number().positive().default(12),
  ZHENGGAI_DRAIN_SECONDS: z.coerce.number().positive().default(25),
  ZHENGGAI_SECURE_COOKIE: flag.default(false),
  ZHENGGAI_WORKER_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  ZHENGGAI_REQUESTS_PER_ACCOUNT: z.coerce.number().int().positive().optional(),
  ZHENGGAI_REQUESTS_PER_ADDRESS: z.coerce.number().int().positive().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().max(300).refine((value) => value.includes('@'), 'must be a mail address').optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ZHENGGAI_CHANNEL_NETWORKS: z.string().default('').transform((value) => value.split(',').map((one) => one.trim()).filter(Boolean))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'must be addresses or networks (10.1.0.0/16)'))),
  ZHENGGAI_BASEMAP_URL: z.string().max(2_000).optional(),
  ZHENGGAI_BASEMAP_TIANDITU_KEY: z.string().regex(/^[\w-]{8,100}$/, 'is no key').optional(),
  ZHENGGAI_BASEMAP_CRS: z.enum(['wgs84', 'gcj02']).default('wgs84'),
  ZHENGGAI_BASEMAP_ATTRIBUTION: z.string().max(200).default(''),
  ZHENGGAI_BASEMAP_MAX_ZOOM: z.coerce.number().int().min(1).max(22).default(18),
  ZHENGGAI_WECOM_ORIGIN: z.url({ protocol: /^https?$/ }).default('https://qyapi.weixin.qq.com').transform((value) => new URL(value).origin),
})

/** Everything a process may be told from outside, parsed once and frozen. */
export interface Config {
  readonly databaseUrl: string | null
  /** Set: the queues run on this Redis. Not set: on PostgreSQL. */
  readonly redisUrl: string | null
  readonly host: string
  readonly port: number
  readonly logLevel: string
  /** Folder for what is kept outside the database: blobs, and the embedded server's data. */
  readonly dataDir: string
  /** The demo: an embedded server with demo accounts. */
  readonly embedded: boolean
  readonly poolSize: number
  /** Origins besides the request's own host from which cookie calls are accepted. */
  readonly origins: readonly string[]
  readonly trustProxy: string
  readonly sessionHours: number
  readonly drainSeconds: number
  readonly secureCookie: boolean
  /** Where a worker process serves its own metrics; null: nowhere. */
  readonly workerMetricsPort: number | null
  /** Requests that one account, and one address, may make in ten seconds; null: as the door has them. */
  readonly requestsPerAccount: number | null
  readonly requestsPerAddress: number | null
  /** The server that takes our mail, and as whom; null: no mail is sent. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** Where people open the product, for links in messages; null: messages have no links. */
  readonly publicUrl: string | null
  /** Private networks that webhooks may lead into all the same. */
  readonly channelNetworks: readonly string[]
  /** Where the robots of WeCom are. */
  readonly wecomOrigin: string
  /** What lies beneath the district's own layers; null: nothing, and no page asks another host for anything. */
  readonly baseMap: BaseMap | null
}

/** Reads the environment. Throws one error that lists every bad variable. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not valid:\n${lines.join('\n')}`)
  }
  const value = parsed.data
  return Object.freeze({
    databaseUrl: value.DATABASE_URL ?? null,
    redisUrl: value.REDIS_URL ?? null,
    host: value.HOST,
    port: value.PORT,
    logLevel: value.LOG_LEVEL,
    dataDir: resolve(value.ZHENGGAI_DATA),
    embedded: value.ZHENGGAI_EMBEDDED,
    poolSize: value.ZHENGGAI_POOL,
    origins: value.ZHENGGAI_ORIGINS,
    trustProxy: value.ZHENGGAI_TRUST_PROXY,
    sessionHours: value.ZHENGGAI_SESSION_HOURS,
    drainSeconds: value.ZHENGGAI_DRAIN_SECONDS,
    secureCookie: value.ZHENGGAI_SECURE_COOKIE,
    workerMetricsPort: value.ZHENGGAI_WORKER_METRICS_PORT ?? null,
    requestsPerAccount: value.ZHENGGAI_REQUESTS_PER_ACCOUNT ?? null,
    requestsPerAddress: value.ZHENGGAI_REQUESTS_PER_ADDRESS ?? null,
    mail: mailOf(value.SMTP_URL, value.MAIL_FROM),
    publicUrl: value.PUBLIC_URL ?? null,
    channelNetworks: value.ZHENGGAI_CHANNEL_NETWORKS,
    wecomOrigin: value.ZHENGGAI_WECOM_ORIGIN,
    baseMap: baseMapOf({
      url: value.ZHENGGAI_BASEMAP_URL, tiandituKey: value.ZHENGGAI_BASEMAP_TIANDITU_KEY, crs: value.ZHENGGAI_BASEMAP_CRS,
      attribution: value.ZHENGGAI_BASEMAP_ATTRIBUTION, maxZoom: value.ZHENGGAI_BASEMAP_MAX_ZOOM,
    }),
  })
}

function mailOf(smtpUrl: string | undefined, from: string | undefined): Config['mail'] {
  if (smtpUrl === undefined) return null
  if (from === undefined) throw new Error('The environment is not valid:\n  MAIL_FROM: is needed where SMTP_URL is set')
  return { smtpUrl, from }
}

/** The configuration of a process that can do nothing without a database. */
export function requireDatabaseUrl(config: Config): string {
  if (config.databaseUrl === null) throw new Error('DATABASE_URL is not set (npm start brings a database of its own)')
  return config.databaseUrl
}
