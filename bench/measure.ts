/** One figure of the bench, with what we aim at where we do. */
export interface Measure {
  readonly section: string
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly aim?: { readonly kind: 'at least' | 'under'; readonly value: number }
}

/** Whether the figure is as aimed; null where there is no aim. */
export function isMet({ value, aim }: Measure): boolean | null {
  if (aim === undefined) return null
  return aim.kind === 'under' ? value < aim.value : value >= aim.value
}
