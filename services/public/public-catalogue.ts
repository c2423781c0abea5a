import type { Area } from '../../domain/geometry/area.ts'
import { requireDistrict, type PublicDeps } from './report-publicly.ts'

export interface PublicCategory {
  readonly code: string
  readonly kind: 'component' | 'event'
  readonly className: string
  readonly classNameEn: string
  readonly name: string
  readonly nameEn: string
  /** Of its name, in pinyin: what people type to find it. */
  readonly initials: string
  /** Before-photos that it takes at least. */
  readonly photos: number
}

export interface PublicCatalogue {
  readonly district: { readonly code: string; readonly name: string; readonly nameEn: string }
  readonly categories: readonly PublicCategory[]
  /** The district and its streets, to show a place on. */
  readonly areas: readonly Area[]
}

/** What can be reported in a district, in words; the only district where none is named. Throws unknown-district. */
export async function publicCatalogue(deps: PublicDeps, code: string | undefined): Promise<PublicCatalogue> {
  const { catalogue, areas, ...district } = await deps.reference.of(await requireDistrict(deps.database, code))
  return {
    district: { code: district.code, name: district.name, nameEn: district.nameEn },
    categories: [...catalogue.categories.values()].map(({ code: category, kind, className, classNameEn, name, nameEn, initials, standards }) => ({
      code: category, kind, className, classNameEn, name, nameEn, initials, photos: Math.min(...standards.map(({ beforePhotos }) => beforePhotos)),
    })),
    areas: [...areas.values()].filter(({ kind }) => kind === 'district' || kind === 'street'),
  }
}
