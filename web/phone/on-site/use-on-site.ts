import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { distanceBetween, type Place } from '../../shared/district-map/projection.ts'
import type { CameraAim } from '../camera/camera-aim.ts'
import type { HandedPhoto } from '../offline/outbox-item.ts'
import type { DraftNeeds } from '../drafts/draft.ts'
import { useDraft, type KeptForm } from '../drafts/use-draft.ts'
import { createPhotoTray, type PhotoTray } from '../photos/photo-tray.ts'
import { useDistanceWords } from '../place/use-distance-words.ts'

export interface OnSite {
  tray: PhotoTray
  /** What was said and taken, kept on the device until it is sent. */
  form: KeptForm
  /** What the photos are taken of; undefined until that is read. */
  aim: ComputedRef<CameraAim | undefined>
  title: ComputedRef<string>
  /** How far from what was reported a photo was taken. */
  distance: (taken: Place) => string
  busy: Ref<boolean>
  /** What the server would not take; the form, photos and all, still stands. */
  refused: ShallowRef<unknown>
  /** Does the act with the photos as they are, and goes where it says. */
  send: (act: (photos: HandedPhoto[]) => Promise<string>) => Promise<void>
}

interface Act {
  /** Of its draft. */
  key: string
  needs: DraftNeeds
  /** What is filled in besides photos. */
  said: object
  aim: ComputedRef<CameraAim | undefined>
  /** The act, until its subject is read. */
  untitled: string
}

/** What is done on the spot, with photos: the tray, the aim, the draft and the sending. */
export function useOnSite({ key, needs, said, aim, untitled }: Act): OnSite {
  const { t } = useI18n()
  const router = useRouter()
  const metres = useDistanceWords()
  const tray = createPhotoTray()
  const form = useDraft({ key, needs, said, trays: { photos: tray } })
  const busy = ref(false)
  const refused = shallowRef<unknown>()

  return {
    tray, form, aim, busy, refused,
    title: computed(() => aim.value?.title ?? untitled),
    distance(taken) {
      const place = aim.value?.place
      return place == null ? '' : t('phone.photo.distanceReport', { distance: metres(distanceBetween(taken, place)) })
    },
    async send(act) {
      busy.value = true
      refused.value = undefined
      try {
        await router.replace(await form.sending(async () => act(await tray.hand())))
      } catch (thrown) {
        refused.value = thrown
      } finally {
        busy.value = false
      }
    },
  }
}
