import type { Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

const isChunk = (file: Bundle[string] | undefined): file is Chunk => file?.type === 'chunk'
const stylesOf = (chunk: Chunk): string[] => [...(chunk as Chunk & { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []]

/** The chunk of a source file that is loaded by itself. */
function chunkOf(bundle: Bundle, source: string): Chunk | undefined {
  return Object.values(bundle).filter(isChunk).find((chunk) => chunk.isEntry ? source === 'main.ts' : chunk.facadeModuleId?.endsWith(`/web/${source}`) === true)
}

/** Files that these sources need: what they import; and with `later` also what they load when it is asked for. */
function closure(bundle: Bundle, sources: readonly string[], later: boolean): Set<string> {
  const files = new Set<string>()
  const visit = (name: string): void => {
    const chunk = bundle[name]
    if (files.has(name) || !isChunk(chunk)) return
    files.add(name)
    for (const style of stylesOf(chunk)) files.add(style)
    for (const next of chunk.imports) visit(next)
    // The entry loads every role's pages, the desk's too.
    if (later && !chunk.isEntry) for (const next of chunk.dynamicImports) visit(next)
  }
  for (const source of sources) {
    const chunk = chunkOf(bundle, source)
    if (chunk === undefined) throw new Error(`the build has no piece of its own for web/${source}`)
    visit(chunk.fileName)
  }
  return files
}

const shell = ['main.ts', 'sign-in/sign-in.vue', 'shared/feedback/not-found.vue', 'shared/feedback/no-permission.vue']
const folders = ['phone/routes.ts', 'inspector/routes.ts', 'crew/routes.ts']
/** Larger pieces are kept when they are first used: a map is no part of what must open without a network. */
const largest = 300 * 1024

/** What a phone keeps so that each of its pages opens without a network. */
export function phonePieces(bundle: Bundle): string[] {
  return [...closure(bundle, [...shell, ...folders], true)].filter((name) => {
    const file = bundle[name]
    return file !== undefined && (file.type === 'chunk' ? file.code.length : file.source.length) <= largest
  }).sort()
}

/** What a first screen needs, by address: the server names it with the page, so that nothing is asked for one after another. */
export function firstScreens(bundle: Bundle): Record<string, string[]> {
  const of = (...sources: string[]) => [...closure(bundle, ['main.ts', ...sources], false)].sort()
  return {
    '/': of('sign-in/sign-in.vue'),
    '/sign-in': of('sign-in/sign-in.vue'),
    '/tasks': of('phone/routes.ts', 'crew/routes.ts', 'crew/tasks/tasks-page.vue'),
    '/report': of('phone/routes.ts', 'inspector/routes.ts', 'inspector/report/report-page.vue'),
    '/today': of('phone/routes.ts', 'inspector/routes.ts', 'inspector/today/today-page.vue'),
  }
}
