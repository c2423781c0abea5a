const readTimes = new WeakMap<object, number>()

/** Notes of an answer that was read earlier when that was; its `Date` header says. */
export function noteReadAt(data: unknown, { headers }: Response): void {
  const at = headers.has('x-zhenggai-read-earlier') ? Date.parse(headers.get('date') ?? '') : Number.NaN
  if (typeof data === 'object' && data !== null && !Number.isNaN(at)) readTimes.set(data, at)
}

/** When an answer was read, in ms, where the device gave what it had kept; null: just now, from the server. */
export function readEarlierAt(data: object | null | undefined): number | null {
  return data == null ? null : readTimes.get(data) ?? null
}
