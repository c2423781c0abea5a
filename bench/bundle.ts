import { join } from 'node:path'
import { build } from 'esbuild'

export interface Programs {
  readonly web: string
  readonly worker: string
  readonly emptyHandler: string
}

/**
 * Bundles the programs that are measured, as the build does it, into a folder of the bench's own: a build that somebody
 * makes meanwhile changes nothing here.
 */
export async function bundlePrograms(checkout: string): Promise<Programs> {
  const out = join(checkout, 'node_modules', '.cache', 'zhenggai-bench')
  await build({
    absWorkingDir: checkout,
    entryPoints: ['server/main.ts', 'workers/main.ts', 'bench/stand-ins/empty-handler.ts'],
    outbase: '.',
    outdir: out,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
  })
  return {
    web: join(out, 'server', 'main.js'),
    worker: join(out, 'workers', 'main.js'),
    emptyHandler: join(out, 'bench', 'stand-ins', 'empty-handler.js'),
  }
}
