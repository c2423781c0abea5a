import { claimsOf } from '../photos/read-claims.ts'
import { withExif } from '../photos/write-exif.ts'
import type { Place } from '../../shared/district-map/projection.ts'

const quality = 0.86
let frames = 0

/**
 * What the camera shows now, as a JPEG file. A canvas writes no EXIF block, so the device's time and place go into one of
 * ours: they are claims like those of any camera, and the evidence rules read them from the file.
 */
export async function takeFrame(video: HTMLVideoElement, place: Place | null): Promise<File> {
  const taken = new Date()
  const canvas = Object.assign(document.createElement('canvas'), { width: video.videoWidth, height: video.videoHeight })
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const bare = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob === null) reject(new Error('the canvas gave no JPEG')); else resolve(blob) }, 'image/jpeg', quality)
  })
  frames += 1
  const jpeg = await withExif(bare, claimsOf(taken, place))
  return new File([jpeg], `camera-${frames}.jpg`, { type: 'image/jpeg', lastModified: taken.getTime() })
}
