import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'
import { filesBelow, sourceHash } from './source-hash.mjs'

const serverFolders = ['domain', 'services', 'platform', 'server', 'workers', 'migrations', 'commands', 'launch']
const serverSources = [...serverFolders, 'ormconfig.ts', 'tsconfig.json', 'package-lock.json']
const webSources = ['web', 'launch/build.mjs', 'package-lock.json']

/**
 * Builds what has changed since the last build, server and web at once.
 * Answers two promises, so that a start need not wait for the web before it can prepare the database.
 */
export function build(checkout, { say, signal, force = false }) {
  const failure = new AbortController()
  const either = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal
  const parts = { server: part('server', serverSources, bundleServer), web: part('web', webSources, bundleWeb) }
  // One part's failure ends the other; and whoever awaits one is not ended by the other's unawaited failure.
  for (const made of Object.values(parts)) made.catch((error) => failure.abort(error))
  return parts

  async function part(name, sources, make) {
    const stamp = join(checkout, 'dist', `.${name}-sources`)
    const hash = sourceHash(checkout, sources)
    if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
    say(`building ${name}`)
    rmSync(stamp, { force: true })
    await make(checkout, either)
    place(stamp, hash)
  }
}

/** One bundle per entry, so that no running process ever looks for a chunk that a later build took away. */
async function bundleServer(checkout) {
  const esbuild = await import('esbuild')
  const commands = filesBelow(checkout, ['commands']).filter((file) => /^commands\/[^/]+\.ts$/.test(file))
  const entries = ['server/main.ts', 'workers/main.ts', 'launch/start.ts', ...commands].filter((file) => existsSync(join(checkout, file)))
  try {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: checkout,
      entryPoints: entries,
      outbase: '.',
      outdir: 'dist',
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: true,
      legalComments: 'none',
      logLevel: 'warning',
      write: false,
    })
    for (const file of outputFiles) place(file.path, file.contents)
    removeOthers(checkout, new Set(outputFiles.map((file) => relative(checkout, file.path))))
  } finally {
    await esbuild.stop()
  }
}

async function bundleWeb(checkout, signal) {
  if (!['vite.config.ts', 'index.html'].every((file) => existsSync(join(checkout, 'web', file)))) return
  const fresh = join(checkout, 'dist', `.web-${randomUUID()}`)
  try {
    const vite = join(dirname(createRequire(join(checkout, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js')
    const args = [vite, 'build', 'web', '--config', join('web', 'vite.config.ts'), '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
    await run(process.execPath, args, { cwd: checkout, quiet: true, signal })
    const old = `${fresh}-old`
    if (existsSync(join(checkout, 'dist', 'web'))) renameSync(join(checkout, 'dist', 'web'), old)
    renameSync(fresh, join(checkout, 'dist', 'web'))
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** Replaces a file in one step: a process that starts meanwhile reads the old or the new, never half. */
function place(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.${randomUUID()}`
  writeFileSync(fresh, contents)
  renameSync(fresh, path)
}

function removeOthers(checkout, built) {
  for (const folder of ['server', 'workers', 'launch', 'commands']) {
    const path = join(checkout, 'dist', folder)
    for (const name of existsSync(path) ? readdirSync(path) : []) {
      if (!built.has(join('dist', folder, name)) && /\.js(\.map)?$/.test(name)) rmSync(join(path, name), { force: true })
    }
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const checkout = dirname(dirname(fileURLToPath(import.meta.url)))
  const parts = build(checkout, { say: console.log, force: process.argv.includes('--force') })
  await Promise.all([parts.server, parts.web])
}
