import { computed, shallowRef } from 'vue'
import { readReference } from '../api/reference.ts'
import { named } from '../i18n/i18n.ts'
import type { Category, Reference } from '../api/types.ts'

/** Catalogue, areas, offices and crews once loaded; read once a session. */
export const reference = shallowRef<Reference | undefined>(undefined)
let reading: Promise<Reference> | undefined
let changed = false

export function loadReference(): Promise<Reference> {
  if (reference.value !== undefined) return Promise.resolve(reference.value)
  reading ??= readReference(changed)
    .then((found) => { reference.value = found; changed = false; return found })
    .finally(() => { reading = undefined })
  return reading
}

/** Something of it was changed: the next to ask reads it anew. */
export function forgetReference(): void {
  changed = true
  reference.value = undefined
}

/** An area, an office or a crew in the reader's language; the name that came with the order where the reference has none. */
export function areaName(code: string | null, given: string | null): string {
  const area = reference.value?.areas.find((one) => one.code === code)
  return area === undefined ? given ?? '' : named(area.name, area.nameEn)
}

export function officeName(id: string | null, given: string | null): string {
  const office = reference.value?.offices.find((one) => one.id === id)
  return office === undefined ? given ?? '' : named(office.name, office.nameEn)
}

export function crewName(id: string | null, given: string | null): string {
  const crew = reference.value?.crews.find((one) => one.id === id)
  return crew === undefined ? given ?? '' : named(crew.name, crew.nameEn)
}

const byCode = computed(() => new Map((reference.value?.categories ?? []).map((category) => [category.code, category])))

/** A category of the catalogue in force, once the reference is loaded. */
export function categoryOf(code: string): Category | undefined {
  return byCode.value.get(code)
}
