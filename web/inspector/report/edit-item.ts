import { parkItem, photoOf, outbox } from '../../phone/offline/outbox.ts'
import type { OutboxItem } from '../../phone/offline/outbox-item.ts'
import { afterPhotos, clearDraft, draft, draftPhotos } from './report-draft.ts'

/**
 * Puts a finding that waits on the phone back into the form, photos and all. It keeps its id: had it arrived after all, the
 * server says so instead of taking it for another. The item stays on the device, held back, until the form is sent.
 */
export async function editItem(id: string): Promise<void> {
  const item = outbox.items.find((one) => one.id === id)
  if (item?.kind !== 'finding' || item.state === 'sent' || draft.id === id) return
  await parkItem(item)
  clearDraft()
  const { finding } = item
  Object.assign(draft, {
    id, category: finding.category, standard: finding.standard ?? null, description: finding.description, address: finding.address ?? '',
    place: { longitude: finding.longitude, latitude: finding.latitude, accuracy: null },
    joins: finding.joins ?? null, insists: finding.insists === true, settled: finding.settledOnSpot === true,
  })
  draftPhotos.add(await filesOf(item, 'photos'))
  afterPhotos.add(await filesOf(item, 'afterPhotos'))
}

async function filesOf(item: OutboxItem, part: 'photos' | 'afterPhotos'): Promise<File[]> {
  const blobs = await Promise.all(item.photos.filter((photo) => photo.part === part).map(({ id }) => photoOf(id)))
  return blobs.flatMap((blob) => blob === undefined ? [] : [new File([blob], 'photo.jpg', { type: blob.type })])
}
