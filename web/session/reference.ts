import { computed, shallowRef } from 'vue'
import { readReference } from '../api/reference.ts'
import type { Category, Reference } from '../api/types.ts'

/** Catalogue, areas, offices and crews once loaded; read once a session. */
export const reference = shallowRef<Reference | undefined>(undefined)
let reading: Promise<Reference> | undefined

export function loadReference(): Promise<Reference> {
  if (reference.value !== undefined) return Promise.resolve(reference.value)
  reading ??= readReference()
    .then((found) => { reference.value = found; return found })
    .finally(() => { reading = undefined })
  return reading
}

export function forgetReference(): void {
  reference.value = undefined
}

const byCode = computed(() => new Map((reference.value?.categories ?? []).map((category) => [category.code, category])))

/** A category of the catalogue in force, once the reference is loaded. */
export function categoryOf(code: string): Category | undefined {
  return byCode.value.get(code)
}
