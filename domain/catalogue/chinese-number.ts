const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const shape = /^(?:(?<hundreds>[一二两三四五六七八九])百)?(?<zero>[零〇])?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<ones>[一二两三四五六七八九])?$/

/** A number up to 999 as it is written in Chinese, or 半 for a half; null for anything else (`一百二` would be a guess). */
export function readChineseNumber(text: string): number | null {
  if (text === '半') return 0.5
  if (text === '零') return 0
  const found = shape.exec(text)?.groups
  if (text === '' || found === undefined) return null
  const { hundreds, zero, tens, ten, ones } = found
  // 零 stands between hundreds and ones where there are no tens, there only and there always.
  const skipsTens = hundreds !== undefined && ten === undefined && ones !== undefined
  if ((zero !== undefined) !== skipsTens) return null
  // 十二, but 一百一十二; 十两 is said by nobody.
  if (ones === '两' && (ten !== undefined || hundreds !== undefined)) return null
  const tensValue = ten === undefined ? 0 : digits[tens ?? '一'] ?? 0
  return (digits[hundreds ?? '零'] ?? 0) * 100 + tensValue * 10 + (digits[ones ?? '零'] ?? 0)
}
