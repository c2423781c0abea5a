import { noneKey, type Dimension, type PlaceDimension } from '../../domain/rates/dimension.ts'
import { deskKey } from '../../domain/rates/standing.ts'
import type { DistrictReference } from '../reference/district-reference.ts'

export interface Named {
  readonly name: string
  readonly nameEn: string
}

const none: Readonly<Record<PlaceDimension, Named>> = {
  office: { name: '无街道', nameEn: 'No office' },
  crew: { name: '无班组', nameEn: 'No crew' },
  contractor: { name: '无承包单位', nameEn: 'No contractor' },
  category: { name: '无类别', nameEn: 'No category' },
  area: { name: '区域外', nameEn: 'Outside every street' },
  source: { name: '来源不明', nameEn: 'Unknown source' },
}
const desk: Named = { name: '派遣台', nameEn: 'Dispatch desk' }
const sources: ReadonlyMap<string, Named> = new Map([
  ['inspector', { name: '监督员上报', nameEn: 'Inspectors' }],
  ['desk', { name: '坐席登记', nameEn: 'Desk' }],
  ['public', { name: '公众上报', nameEn: 'Public' }],
  ['device', { name: '设备报警', nameEn: 'Devices' }],
  ['import', { name: '历史导入', nameEn: 'Import' }],
])

type Reference = Pick<DistrictReference, 'areas' | 'catalogue' | 'routing'>

/** The name of a row; its key where the district no longer knows it. */
export function nameOfKey(district: Reference, by: Dimension, key: string): Named {
  if (by === 'day') return { name: key, nameEn: key }
  if (by === 'month') return { name: key.slice(0, 7), nameEn: key.slice(0, 7) }
  if (key === noneKey) return none[by]
  if (by === 'office' && key === deskKey) return desk
  const known = namesBy(district, by).get(key)
  return { name: known?.name ?? key, nameEn: known?.nameEn ?? key }
}

function namesBy({ areas, catalogue, routing }: Reference, by: PlaceDimension): ReadonlyMap<string, Named> {
  if (by === 'contractor') {
    return new Map([...routing.crews.values()].map(({ contractor, contractorName }) => [contractor, { name: contractorName, nameEn: contractorName }]))
  }
  return { office: routing.offices, crew: routing.crews, category: catalogue.categories, area: areas, source: sources }[by]
}
