/** GBK bytes of a text; Node reads GBK but does not write it, so the table is made by reading every pair. */
export function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const pairs = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if ([...sign].length === 1) pairs.set(sign, [lead, trail])
    }
  }
  return Buffer.from([...text].flatMap((sign) => {
    const bytes = sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : pairs.get(sign)
    if (bytes === undefined) throw new Error(`GBK has no ${sign}`)
    return bytes
  }))
}
