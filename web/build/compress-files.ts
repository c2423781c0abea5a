import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const worthIt = 1_024

/** Writes beside each text file of the build what a browser would rather have: once here instead of at each request. */
export async function compressFiles(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  for (const name of names.filter((one) => /\.(js|css|html|svg|webmanifest|json)$/.test(one))) {
    const path = join(folder, name)
    if ((await stat(path)).size < worthIt) continue
    const bytes = await readFile(path)
    // Quality 11 costs three times as long for 2 % less.
    const [small, zipped] = await Promise.all([brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }), zip(bytes, { level: 9 })])
    await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, zipped)])
  }
}
