import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Plugin } from 'vite'
import { compressFiles } from './compress-files.ts'
import { firstScreens, phonePieces } from './phone-pieces.ts'

/** Files of the shell whose names stay while their content changes. */
const named = ['index.html', 'manifest.webmanifest', 'icon.svg', 'icons/icon-192.png']

/** After the pages: the service worker with the list of what it keeps, what each first screen needs, and all texts compressed. */
export function offlineBuild(): Plugin {
  return {
    name: 'offline-build',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('the build has no folder')
      const revision = async (name: string) => createHash('sha256').update(await readFile(join(dir, name))).digest('hex').slice(0, 16)
      const kept = [
        ...await Promise.all(named.map(async (name) => ({ url: `/${name}`, revision: await revision(name) }))),
        ...phonePieces(bundle).map((name) => ({ url: `/${name}`, revision: null })),
      ]
      await build({
        entryPoints: [fileURLToPath(new URL('../service-worker/worker.ts', import.meta.url))],
        outfile: join(dir, 'sw.js'),
        bundle: true, minify: true, format: 'iife', target: 'es2022', legalComments: 'none', logLevel: 'warning',
        define: { __PRECACHE__: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
      })
      await writeFile(join(dir, 'first-screens.json'), JSON.stringify(firstScreens(bundle)))
      await compressFiles(dir)
    },
  }
}
