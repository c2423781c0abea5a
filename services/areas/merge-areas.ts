import type { FieldError } from '../../domain/errors.ts'
import type { Area, AreaKind } from '../../domain/geometry/area.ts'
import { codeFault, levelAround, parentByCode, type AreaCodeDigits } from '../../domain/geometry/area-code.ts'
import type { ReadArea } from './read-geojson.ts'

export interface MergeRequest {
  /** Of new features that do not name theirs. */
  readonly kind: AreaKind | null
  /** Whether boundaries of the file are schematic, where a feature does not say. */
  readonly schematic: boolean
  readonly digits: AreaCodeDigits | null
  /** Codes of areas that go. */
  readonly remove: readonly string[]
}

export interface MergedAreas {
  /** All areas as they would be. */
  readonly all: readonly Area[]
  /** Those of the file, as they would be. */
  readonly given: readonly Area[]
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
  readonly problems: readonly FieldError[]
}

/** The district's areas with those of a file in them: new ones added, known ones replaced, some removed. */
export function mergeAreas(known: ReadonlyMap<string, Area>, file: readonly ReadArea[], request: MergeRequest): MergedAreas {
  const problems: FieldError[] = []
  const say = (path: string, message: string) => problems.push({ path, message, code: 'areas-invalid' })
  const given = file.map((read) => areaOf(read, known.get(read.code), request, say))
  const removed = new Set(request.remove)
  const all = new Map([...known].filter(([code]) => !removed.has(code)))
  for (const area of given) all.set(area.code, area)
  for (const [index, code] of request.remove.entries()) {
    if (!known.has(code)) say(`remove.${index}`, `there is no area ${code}`)
    if (file.some((read) => read.code === code)) say(`remove.${index}`, `${code} stands in the file`)
  }
  given.forEach((area, index) => {
    const path = file[index]?.path ?? ''
    const fault = codeFault(area, request.digits)
    if (fault !== null) say(`${path}.properties.code`, fault)
    const wrong = parentFault(area, all)
    if (wrong !== null) say(`${path}.properties.parent`, wrong)
  })
  for (const area of all.values()) {
    if (area.parent !== null && removed.has(area.parent)) say('remove', `${area.code} lies in ${area.parent}, which is to be removed`)
  }
  const state = (area: Area): 'added' | 'changed' | 'unchanged' => {
    const before = known.get(area.code)
    if (before === undefined) return 'added'
    return sameArea(before, area) ? 'unchanged' : 'changed'
  }
  const codesOf = (wanted: ReturnType<typeof state>) => given.filter((area) => state(area) === wanted).map(({ code }) => code)
  return { all: [...all.values()], given, added: codesOf('added'), changed: codesOf('changed'), unchanged: codesOf('unchanged'), problems }
}

function areaOf(read: ReadArea, before: Area | undefined, { kind: usual, schematic, digits }: MergeRequest, say: (path: string, message: string) => void): Area {
  const kind = before?.kind ?? read.kind ?? usual
  if (kind === null) say(`${read.path}.properties.kind`, `${read.code} is new: say its kind`)
  if (before !== undefined && read.kind !== null && read.kind !== before.kind) say(`${read.path}.properties.kind`, `${read.code} is a ${before.kind} and stays one`)
  const name = read.name ?? before?.name
  if (name === undefined) say(`${read.path}.properties.name`, `${read.code} is new: say its name`)
  return {
    code: read.code,
    kind: kind ?? 'zone',
    name: name ?? read.code,
    nameEn: read.nameEn ?? before?.nameEn ?? name ?? read.code,
    parent: read.parent ?? before?.parent ?? parentByCode(read.code, kind ?? 'zone', digits),
    boundary: read.boundary,
    schematic: read.schematic ?? schematic,
  }
}

function parentFault({ code, kind, parent }: Area, all: ReadonlyMap<string, Area>): string | null {
  const level = levelAround(kind)
  if (kind === 'district') return parent === null ? null : 'nothing is around a district'
  if (parent === null) return `say in which ${level ?? 'area'} ${code} lies`
  const found = all.get(parent)
  if (found === undefined) return `there is no area ${parent}`
  const fits = found.kind === level || (kind === 'zone' && found.kind === 'district')
  return fits ? null : `a ${kind} lies in a ${level ?? 'area'}, and ${parent} is a ${found.kind}`
}

function sameArea(a: Area, b: Area): boolean {
  return a.name === b.name && a.nameEn === b.nameEn && a.parent === b.parent && a.schematic === b.schematic && JSON.stringify(a.boundary) === JSON.stringify(b.boundary)
}
