interface Ranked {
  readonly due: number | null
  readonly onTimeClosingRate: number | null
}

/**
 * The place of each row by its on-time closing rate, the best first; equal rates share a place. Null for rows without a
 * rate, and for those with fewer due orders than `min`: one order more or less would move them from end to end.
 */
export function rankOf(rows: readonly Ranked[], min: number): (row: Ranked) => number | null {
  const counted = ({ due, onTimeClosingRate }: Ranked) => onTimeClosingRate !== null && (due ?? 0) >= min
  const rates = rows.filter(counted).map(({ onTimeClosingRate }) => onTimeClosingRate ?? 0).sort((one, other) => other - one)
  return (row) => (counted(row) ? rates.indexOf(row.onTimeClosingRate ?? 0) + 1 : null)
}
