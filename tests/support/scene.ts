import sharp from 'sharp'

/** A picture of a made-up place, the same for the same number: large shapes of different greys and colours, as streets have. */
export function scene(number: number, width = 1200, height = 900): Promise<Buffer> {
  let state = number * 7_919 + 17
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  const colour = () => `hsl(${Math.floor(random() * 360)}, ${Math.floor(random() * 50)}%, ${Math.floor(random() * 90)}%)`
  const shape = () => (random() < 0.5
    ? `<rect x="${random() * width}" y="${random() * height}" width="${random() * width * 0.5}" height="${random() * height * 0.5}" fill="${colour()}"/>`
    : `<ellipse cx="${random() * width}" cy="${random() * height}" rx="${random() * width * 0.25}" ry="${random() * height * 0.25}" fill="${colour()}"/>`)
  const shapes = Array.from({ length: 25 }, shape).join('')
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour()}"/>${shapes}</svg>`)).jpeg({ quality: 92 }).toBuffer()
}
