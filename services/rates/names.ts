import { noneKey, type Dimension } from '../../domain/rates/dimension.ts'
import { deskKey } from '../../domain/rates/standing.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

export interface Named {
  readonly name: string
  readonly nameEn: string
}

const none: Readonly<Record<Exclude<Dimension, 'day'>, Named>> = {
  office: { name: '无街道', nameEn: 'No office' },
  crew: { name: '无班组', nameEn: 'No crew' },
  category: { name: '无类别', nameEn: 'No category' },
  area: { name: '区域外', nameEn: 'Outside every street' },
}
const desk: Named = { name: '派遣台', nameEn: 'Dispatch desk' }

/** The name of a row; its key where the district no longer knows it. */
export function nameOfKey(district: Pick<DistrictReference, 'areas' | 'catalogue' | 'routing'>, by: Dimension, key: string): Named {
  if (by === 'day') return { name: key, nameEn: key }
  if (key === noneKey) return none[by]
  if (by === 'office' && key === deskKey) return desk
  const known = { office: district.routing.offices, crew: district.routing.crews, category: district.catalogue.categories, area: district.areas }[by].get(key)
  return { name: known?.name ?? key, nameEn: known?.nameEn ?? key }
}
