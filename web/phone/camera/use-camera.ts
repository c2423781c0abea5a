import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref } from 'vue'
import { cameraPossible, type NoCamera } from './camera-choice.ts'

export type CameraState = 'opening' | 'live' | NoCamera

// Some browsers know the torch and the type definitions do not.
type WithTorch = MediaTrackCapabilities & { torch?: boolean }

/** The rear camera shown in `video`, let go while nobody looks and for good with its page. */
export function useCamera(video: Readonly<Ref<HTMLVideoElement | null>>) {
  const state = ref<CameraState>('opening')
  const stream = shallowRef<MediaStream>()
  const torch = ref<boolean | null>(null)
  let gone = false

  function stop(): void {
    for (const track of stream.value?.getTracks() ?? []) track.stop()
    stream.value = undefined
  }

  async function open(): Promise<void> {
    if (!cameraPossible()) {
      state.value = 'absent'
      return
    }
    state.value = 'opening'
    try {
      // Larger than what is kept, so that nothing is ever scaled up.
      const opened = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 2048 }, height: { ideal: 1536 } } })
      if (gone || document.visibilityState === 'hidden') {
        for (const track of opened.getTracks()) track.stop()
        return
      }
      stream.value = opened
      const [track] = opened.getVideoTracks()
      const capable = (track?.getCapabilities?.() ?? {}) as WithTorch
      torch.value = capable.torch === true ? false : null
    } catch (thrown) {
      state.value = thrown instanceof DOMException && thrown.name === 'NotAllowedError' ? 'refused' : 'absent'
    }
  }

  watch([stream, video], async ([shown, element]) => {
    if (element === null) return
    element.srcObject = shown ?? null
    if (shown === undefined) return
    await element.play().catch(() => undefined)
    if (stream.value === shown) state.value = 'live'
  }, { flush: 'post' })

  // A camera held in a pocket costs the battery, and another app may want it.
  function looked(): void {
    if (document.visibilityState === 'hidden') stop()
    else if (stream.value === undefined && state.value !== 'refused' && state.value !== 'absent') void open()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', looked)
    void open()
  })
  onBeforeUnmount(() => {
    gone = true
    document.removeEventListener('visibilitychange', looked)
    stop()
  })

  async function light(on: boolean): Promise<void> {
    const [track] = stream.value?.getVideoTracks() ?? []
    await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }).then(() => { torch.value = on }, () => { torch.value = null })
  }

  return { state, torch, light }
}
