/** Where a photo's EXIF says it was taken, WGS84 degrees: a claim, not a fact. */
export interface ClaimedPlace {
  readonly longitude: number
  readonly latitude: number
}

/** The place that a photo claims, or null when it can't be one: out of range, not a number, or the 0/0 of a receiver without a fix. */
export function believedPlace(claim: ClaimedPlace | null): ClaimedPlace | null {
  if (claim === null) return null
  const { longitude, latitude } = claim
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return null
  if (longitude === 0 && latitude === 0) return null
  return { longitude, latitude }
}
