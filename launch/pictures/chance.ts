/** Numbers from 0 to 1 that are the same at every run (mulberry32), so that the pictures change only with the product. */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function oneOf<T>(chance: () => number, choices: readonly T[]): T {
  const chosen = choices[Math.floor(chance() * choices.length)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}

/** One of them, each as often as its weight. */
export function oneWeighed<T extends { readonly weight: number }>(chance: () => number, choices: readonly T[]): T {
  let left = chance() * choices.reduce((sum, { weight }) => sum + weight, 0)
  const chosen = choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1)
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}
