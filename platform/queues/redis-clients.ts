import { Redis, type RedisOptions } from 'ioredis'

const common: RedisOptions = {
  connectTimeout: 2_000,
  keepAlive: 10_000,
  // A stopped server never answers our FIN.
  disconnectTimeout: 200,
  retryStrategy: (times) => Math.min(50 * times, 1_000),
}

export interface RedisClients {
  /** Publishes and answers probes. Fails at once when there is no connection: what is not published stays in the outbox. */
  readonly publisher: Redis
  /** For the workers, who wait as long as it takes; made when first asked for. */
  consumer(): Redis
  /** Drops the publisher's connection with everything that waits on it; it connects anew by itself. */
  resetPublisher(): void
  close(): void
}

/** The connections of one process to Redis; `onError` hears of every failure, and the process lives on. */
export function createRedisClients(url: string, name: string, onError: (error: Error) => void): RedisClients {
  const open: Redis[] = []
  const connect = (connectionName: string, options: RedisOptions) => {
    const client = new Redis(url, { ...common, ...options, connectionName })
    client.setMaxListeners(0)
    client.on('error', onError)
    open.push(client)
    return client
  }
  const publisher = connect(`${name}-publisher`, { enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResendUnfulfilledCommands: false })
  let consumer: Redis | undefined
  return {
    publisher,
    consumer: () => (consumer ??= connect(name, { maxRetriesPerRequest: null })),
    resetPublisher: () => publisher.disconnect(true),
    close: () => open.forEach((client) => client.disconnect()),
  }
}
