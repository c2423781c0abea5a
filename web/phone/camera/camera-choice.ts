import { ref } from 'vue'

export type NoCamera = 'refused' | 'absent'

/** Whether this page may ask for a camera at all: a phone on plain http may not. */
export function cameraPossible(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/** Why photos are taken with the phone's own camera app instead of ours; null while ours works. Known once, it holds for the visit. */
export const noCamera = ref<NoCamera | null>(cameraPossible() ? null : 'absent')
