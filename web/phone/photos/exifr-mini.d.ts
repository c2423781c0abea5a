declare module 'exifr/dist/mini.esm.mjs' {
  type Tags = Readonly<Record<number, unknown>>
  const exifr: { parse(file: ArrayBuffer, options: object): Promise<{ exif?: Tags, gps?: Tags } | undefined> }
  export default exifr
}
