/** An address that the device's own map app opens, with the place as its goal. */
export function wayTo({ longitude, latitude }: { longitude: number, latitude: number }, userAgent: string): string {
  const at = `${latitude.toFixed(6)},${longitude.toFixed(6)}`
  return /iPhone|iPad|Macintosh/.test(userAgent) ? `https://maps.apple.com/?daddr=${at}` : `geo:${at}?q=${at}`
}
