import { ref, watch } from 'vue'

export type Hand = 'right' | 'left'

const storageKey = 'zhenggai.hand'

function remembered(): Hand {
  try {
    return localStorage.getItem(storageKey) === 'left' ? 'left' : 'right'
  } catch {
    return 'right' // a browser that forbids storage
  }
}

/** The hand that holds the phone: its thumb has the main act. Remembered on this device. */
export const hand = ref<Hand>(remembered())

watch(hand, (chosen) => {
  try {
    localStorage.setItem(storageKey, chosen)
  } catch {
    // not remembered, but changed
  }
})

export function changeHand(): void {
  hand.value = hand.value === 'left' ? 'right' : 'left'
}
