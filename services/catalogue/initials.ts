import { customPinyin, pinyin } from 'pinyin-pro'

// Words of the trade that general dictionaries read otherwise.
customPinyin({ 行道树: 'xíng dào shù' })

/** First letters of a name as it is typed on a phone: 道路破损 is dlps. Signs are left out, Latin letters and digits stay. */
export function initialsOf(name: string): string {
  return pinyin(name.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
