import { z } from 'zod'
import { defineJob } from '../registry.ts'

export const dispatchQueue = 'dispatch'

/** Gives a filed order to its street office and crew; services/dispatch does it. Handlers wait on the database, not on the CPU. */
export const dispatchJob = defineJob({
  name: 'dispatch',
  queue: dispatchQueue,
  schema: z.object({ districtId: z.number().int(), orderId: z.uuid() }),
  key: ({ orderId }) => orderId,
  options: { concurrency: 8 },
})
