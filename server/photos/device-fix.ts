import { z } from 'zod'
import type { DeviceFix } from '../../services/photos/store.ts'

const fixFields = z.object({
  longitude: z.coerce.number().min(-180).max(180),
  latitude: z.coerce.number().min(-90).max(90),
  accuracy: z.coerce.number().min(0).max(1_000_000),
})

/** Where a device says it is, from the fields beside an uploaded file; null where it says nothing. Refuses half a place. */
export function deviceFix(fields: unknown): DeviceFix | null {
  const given = fields as Readonly<Record<string, unknown>> | undefined
  return given?.longitude === undefined && given?.latitude === undefined ? null : fixFields.parse(given)
}
