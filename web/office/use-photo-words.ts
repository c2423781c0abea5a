import { useI18n } from 'vue-i18n'
import type { OrderPhoto } from '../api/types.ts'
import { useTimeWords } from '../shared/time/use-time-words.ts'

/** How a photo is named: what it shows, of which round, when it was taken. */
export function usePhotoWords() {
  const { t } = useI18n()
  const { moment } = useTimeWords()

  const kindText = (photo: OrderPhoto): string =>
    [t(`photoKind.${photo.kind}`), photo.kind === 'before' ? '' : t('photo.round', { round: photo.round })].filter(Boolean).join(' ')

  /** 整改后 第 2 轮 · 11-26 10:09 */
  const photoText = (photo: OrderPhoto): string =>
    photo.takenAt ? `${kindText(photo)} · ${moment(photo.takenAt)}` : kindText(photo)

  return { kindText, photoText }
}
