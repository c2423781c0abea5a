import { ref } from 'vue'

export type NoCamera = 'refused' | 'absent'

/** Whether this page may ask for a camera at all: a phone on plain http may not. */
export function cameraPossible(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/** Why photos are taken with the phone's own camera app instead of ours; null while ours works. Known once, it holds for the visit. */
export const noCamera = ref<NoCamera | null>(cameraPossible() ? null : 'absent')

let probed = false

/** Learns what can be known without asking: a device without a camera, and a permission that was refused before. */
export async function probeCamera(): Promise<void> {
  if (probed || noCamera.value !== null) return
  probed = true
  // Not every browser can be asked; then the camera itself says.
  const [devices, permission] = await Promise.all([
    navigator.mediaDevices.enumerateDevices().catch(() => undefined),
    navigator.permissions?.query({ name: 'camera' as PermissionName }).catch(() => undefined),
  ])
  if (permission?.state === 'denied') noCamera.value = 'refused'
  else if (devices?.every(({ kind }) => kind !== 'videoinput') === true) noCamera.value = 'absent'
}
