/**
 * Keys for the rows that are drawn: a row keeps its key while it is drawn, and one that comes takes over that of one that
 * left, so that its elements are drawn over and not made anew: at a drag of the scroll bar all rows change with each frame.
 * Not what the row in focus was drawn with, for the focus must not come to another row by itself.
 */
export function createRowKeys(): (names: readonly string[], inFocus: string | undefined) => ReadonlyMap<string, number> {
  let held: ReadonlyMap<string, number> = new Map()
  let made = 0
  return (names, inFocus) => {
    const drawn = new Set(names)
    const free = [...held].filter(([name]) => !drawn.has(name) && name !== inFocus).map(([, key]) => key)
    held = new Map([...drawn].map((name) => [name, held.get(name) ?? free.shift() ?? (made += 1)]))
    return held
  }
}
