import { ref } from 'vue'
import { readUrges } from '../../api/leader.ts'

/** How many orders that were urged are still open; undefined until it was read once. */
export const urgedOpen = ref<number>()

/** Reads it anew; a failure leaves what is known. */
export async function countUrged(): Promise<void> {
  await readUrges().then(({ open }) => { urgedOpen.value = open }, () => undefined)
}
