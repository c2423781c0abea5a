import { z } from 'zod'
import { defineJob } from '../registry.ts'

export const deliverQueue = 'deliver'

/**
 * One try of a delivery; services/channels does it. Handlers wait for other houses' servers, up to 20 s: many at once, and
 * in a queue of their own, so that a slow one holds up no dispatch.
 */
export const deliverJob = defineJob({
  name: 'deliver',
  queue: deliverQueue,
  schema: z.object({ districtId: z.number().int(), deliveryId: z.uuid(), turn: z.number().int() }),
  key: ({ deliveryId }) => deliveryId,
  options: { concurrency: 16 },
})
