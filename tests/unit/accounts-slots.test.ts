import { expect, it } from 'vitest'
import { createSlots, SlotsFullError } from '../../platform/slots.ts'

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

it('runs no more at once than it may, the others in their order, and refuses what is beyond the queue', async () => {
  const slots = createSlots({ running: 2, waiting: 2 })
  const begun: number[] = []
  const gates = [gate(), gate(), gate(), gate()]
  const runs = gates.map(({ opened }, index) => slots.run(async () => {
    begun.push(index)
    await opened
    return index
  }))
  await expect(slots.run(async () => 9)).rejects.toBeInstanceOf(SlotsFullError)
  expect(begun).toEqual([0, 1])
  gates[1]?.open()
  await runs[1]
  expect(begun).toEqual([0, 1, 2])
  gates.forEach(({ open }) => open())
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3])
})

it('frees the slot of work that failed', async () => {
  const slots = createSlots({ running: 1, waiting: 0 })
  await expect(slots.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await slots.run(async () => 'fine')).toBe('fine')
})
