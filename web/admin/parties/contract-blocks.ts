/** A line of a contract as the server keeps it. */
export interface Line { area: string, category: string, crew: string }
/** Lines of one area and one crew, as a person says them. */
export interface Block { area: string, crew: string, categories: string[] }

/** Lines that differ by their category alone, together. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks = new Map<string, Block>()
  for (const { area, crew, category } of lines) {
    const key = `${area} ${crew}`
    const block = blocks.get(key) ?? { area, crew, categories: [] }
    blocks.set(key, block)
    block.categories.push(category)
  }
  return [...blocks.values()]
}

/** Back to lines, each once. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines = blocks.flatMap(({ area, crew, categories }) => categories.map((category) => ({ area, category, crew })))
  return [...new Map(lines.map((line) => [`${line.area} ${line.category} ${line.crew}`, line])).values()]
}
