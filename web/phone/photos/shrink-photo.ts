import { readClaims } from './read-claims.ts'
import { withExif, type ExifClaims } from './write-exif.ts'

/** The longest side that evidence needs, in pixels: the server shows none larger. */
const longestSide = 2048
const quality = 0.82
/** What is no larger goes out as it is: a second coding would cost detail and save nothing. */
const smallEnough = 500 * 1024

export interface ShrunkPhoto {
  file: File
  /** Time and place: what the photo claimed, else what the phone knew when it was taken. */
  claims: ExifClaims
}

/**
 * A photo made small enough for a phone's network: upright, its longest side at most 2048 pixels, JPEG, with time and place
 * written into it again. What can't be decoded here goes out as it is, and the server judges it.
 */
export async function shrinkPhoto(file: File, known?: ExifClaims): Promise<ShrunkPhoto> {
  const read = await readClaims(file)
  const bare = read.local === null && read.longitude === null
  const claims: ExifClaims = known === undefined ? read : {
    local: read.local ?? known.local,
    offset: read.local === null ? known.offset : read.offset,
    longitude: read.longitude ?? known.longitude,
    latitude: read.longitude === null ? known.latitude : read.latitude,
  }
  const jpeg = file.type === 'image/jpeg'
  if (file.size <= smallEnough && /^image\/(jpeg|png|webp)$/.test(file.type)) {
    return { file: jpeg && bare && known !== undefined ? asFile(await withExif(file, claims), file) : file, claims }
  }
  const small = await recode(file).catch(() => undefined)
  if (small === undefined || (small.size >= file.size && jpeg)) return { file, claims }
  return { file: asFile(await withExif(small, claims), file), claims }
}

function asFile(blob: Blob, { name, lastModified }: File): File {
  return new File([blob], name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg', lastModified })
}

async function recode(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  try {
    return await drawn(bitmap, width, height)
  } finally {
    bitmap.close()
  }
}

async function drawn(bitmap: ImageBitmap, width: number, height: number): Promise<Blob> {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height)
    paint(canvas.getContext('2d'), bitmap, width, height)
    return canvas.convertToBlob({ type: 'image/jpeg', quality })
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  paint(canvas.getContext('2d'), bitmap, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob === null) reject(new Error('the canvas gave no JPEG')); else resolve(blob) }, 'image/jpeg', quality)
  })
}

function paint(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null, bitmap: ImageBitmap, width: number, height: number): void {
  if (context === null) throw new Error('no canvas to draw on')
  context.fillStyle = '#fff' // where a PNG is see-through, JPEG would be black
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
}
