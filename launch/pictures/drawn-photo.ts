import sharp from 'sharp'
import { createChance } from './chance.ts'

export type Subject = 'road' | 'bikes' | 'rubbish' | 'market' | 'cover'
type Side = 'before' | 'after'

const [width, height] = [960, 720]
const variants = 5
const drawn = new Map<string, Promise<Buffer>>()
const grounds = ['#a89a82', '#9a8f7d', '#8f7f6b', '#a7a196', '#94867a']

/**
 * A photo of a street, drawn: the same place before and after. `seed` chooses one of a few drawings of each subject; a
 * photo says when it was taken and where, as a phone's does.
 */
export async function drawnPhoto(subject: Subject, side: Side, seed: number, taken: { at: Date; longitude: number; latitude: number }): Promise<Buffer> {
  const picture = sharp(await raster(subject, side, seed % variants), { raw: { width, height, channels: 3 } })
  const local = new Date(taken.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace(/-/g, ':').replace('T', ' ')
  return picture.jpeg({ quality: 82 }).withExif({
    IFD2: { DateTimeOriginal: local, OffsetTimeOriginal: '+08:00' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: degrees(taken.latitude), GPSLongitudeRef: 'E', GPSLongitude: degrees(taken.longitude) },
  }).toBuffer()
}

/** Drawing takes much longer than compressing, so each drawing is made once. */
function raster(subject: Subject, side: Side, variant: number): Promise<Buffer> {
  const name = `${subject} ${side} ${variant}`
  const made = drawn.get(name) ?? sharp(Buffer.from(scene(subject, side, variant))).flatten().raw().toBuffer()
  drawn.set(name, made)
  return made
}

function degrees(value: number): string {
  const whole = Math.floor(value)
  const minutes = Math.floor((value - whole) * 60)
  return `${whole}/1 ${minutes}/1 ${Math.round(((value - whole) * 60 - minutes) * 60_000)}/1000`
}

function scene(subject: Subject, side: Side, seed: number): string {
  const place = createChance(seed)
  const wall = grounds[Math.floor(place() * grounds.length)] ?? '#a89a82'
  const gate = 200 + place() * 420
  const things = drawings[subject](side, createChance(seed + 7))
  const bricks = [60, 120, 180, 240].map((y) => `<path d="M0 ${y}H1200" stroke="#000" stroke-opacity=".12" stroke-width="5"/>`).join('')
  const bars = Array.from({ length: 9 }, (_, at) => `<rect x="${gate + 16 + at * 34}" y="20" width="12" height="224" fill="#3f464a"/>`).join('')
  const kerb = Array.from({ length: 11 }, (_, at) => `<path d="M${at * 120} 330v24" stroke="#9c978c" stroke-width="3"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1200 900">
<defs><filter id="g" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="${seed % 97}"/><feColorMatrix values="0 0 0 0 .1  0 0 0 0 .1  0 0 0 0 .1  .9 0 0 0 -.26"/></filter>
<radialGradient id="v" cx=".5" cy=".45" r=".8"><stop offset=".55" stop-opacity="0"/><stop offset="1" stop-opacity=".38"/></radialGradient></defs>
<rect width="1200" height="18" fill="#c7d4de"/><rect y="18" width="1200" height="236" fill="${wall}"/>${bricks}
<rect x="${gate}" y="0" width="330" height="254" fill="#6d757a"/>${bars}<rect x="${gate + 380}" y="70" width="76" height="46" fill="#2a5d94"/><path d="M${gate + 392} 86h52M${gate + 392} 102h34" stroke="#fff" stroke-width="6"/>
<rect y="254" width="1200" height="76" fill="#bdb5a4"/><rect y="330" width="1200" height="24" fill="#dcd8cd"/>${kerb}
<rect y="354" width="1200" height="546" fill="#74746f"/><rect y="254" width="1200" height="646" filter="url(#g)" opacity=".5"/><rect y="388" width="1200" height="10" fill="#c9a93e" opacity=".85"/>
${things}<rect width="1200" height="900" fill="url(#v)"/></svg>`
}

const drawings: Record<Subject, (side: Side, chance: () => number) => string> = { road, bikes, rubbish, market, cover }

/** Points on a rough ring. */
function ring(chance: () => number, x: number, y: number, rx: number, ry: number, points = 11): string {
  return Array.from({ length: points }, (_, at) => {
    const turn = (at / points) * 2 * Math.PI
    const out = 0.82 + chance() * 0.3
    return `${(x + Math.cos(turn) * rx * out).toFixed(0)},${(y + Math.sin(turn) * ry * out).toFixed(0)}`
  }).join(' ')
}

function cone(x: number, y: number): string {
  return `<path d="M${x - 38} ${y}h76v12h-76z" fill="#a3342a"/><path d="M${x - 26} ${y}L${x - 6} ${y - 120}h12L${x + 26} ${y}z" fill="#d7682b"/><path d="M${x - 18} ${y - 48}h36l-5-28h-26z" fill="#f2efe8"/>`
}

function road(side: Side, chance: () => number): string {
  const [x, y] = [560 + chance() * 120, 640 + chance() * 40]
  if (side === 'after') {
    return `<path d="M${x - 270} ${y - 150}h520l70 320h-660z" fill="#3d3f41" stroke="#2e3031" stroke-width="5"/><path d="M${x - 290} ${y - 40}h575M${x - 320} ${y + 70}h640" stroke="#4a4c4e" stroke-width="4"/>${cone(x + 440, y + 60)}`
  }
  const stones = Array.from({ length: 26 }, () => `<ellipse cx="${x - 330 + chance() * 660}" cy="${y - 160 + chance() * 300}" rx="${8 + chance() * 14}" ry="${6 + chance() * 8}" fill="${chance() > 0.5 ? '#8d877c' : '#a29b8e'}"/>`).join('')
  return `<path d="M${x - 240} ${y}L${x - 430} ${y - 90}M${x + 250} ${y - 30}l150-70 150 30M${x + 20} ${y - 120}l20-110-40-70M${x - 60} ${y + 150}l-60 70 30 60" fill="none" stroke="#3b3a38" stroke-width="7"/>
<polygon points="${ring(chance, x, y, 290, 165)}" fill="#54504a"/><polygon points="${ring(chance, x, y + 8, 225, 118)}" fill="#35322e"/><polygon points="${ring(chance, x + 6, y + 22, 150, 62)}" fill="#67737c"/>${stones}`
}

function bike(x: number, y: number, colour: string): string {
  return `<g transform="translate(${x} ${y})" fill="none" stroke-width="7"><ellipse cx="60" cy="58" rx="106" ry="10" fill="#000" opacity=".22" stroke="none"/><circle cx="-6" cy="12" r="42" stroke="#26282a"/><circle cx="126" cy="12" r="42" stroke="#26282a"/><path d="M-6 12L30-46h66L60 12zM30-46L60 12M96-46l30 58M96-46l-6-24h22M14-58h30" stroke="${colour}"/></g>`
}

function bikes(side: Side, chance: () => number): string {
  const colours = ['#2a6aa8', '#b8352c', '#d3a32d', '#2f7a4f', '#3b3f44', '#8f3d79']
  const paving = Array.from({ length: 5 }, (_, at) => `<path d="M0 ${420 + at * 96}H1200" stroke="#8f8a7e" stroke-width="4"/>`).join('')
  const ground = `<rect y="354" width="1200" height="546" fill="#aaa395"/>${paving}`
  if (side === 'after') {
    return `${ground}<rect x="40" y="390" width="1120" height="120" fill="none" stroke="#f3f1ea" stroke-width="9"/>${Array.from({ length: 7 }, (_, at) => bike(90 + at * 150, 450, colours[at % 6] ?? '#333')).join('')}<path d="M0 700h1200" stroke="#d8b13c" stroke-width="46"/>`
  }
  const rows = [500, 620, 740].flatMap((y) => Array.from({ length: 6 }, (_, at) => bike(20 + at * 185 + chance() * 70, y + chance() * 50, colours[Math.floor(chance() * 6)] ?? '#333')))
  return `${ground}<path d="M0 700h1200" stroke="#d8b13c" stroke-width="46"/>${rows.join('')}`
}

function rubbish(side: Side, chance: () => number): string {
  const bin = '<path d="M120 330h230v280H140z" fill="#2f6b46"/><rect x="104" y="304" width="262" height="40" rx="10" fill="#24543a"/><circle cx="170" cy="616" r="18" fill="#222"/><circle cx="318" cy="616" r="18" fill="#222"/>'
  if (side === 'after') return `${bin}<ellipse cx="640" cy="640" rx="330" ry="70" fill="#5f5f5b" opacity=".5"/>`
  const colours = ['#d8d5cc', '#c8532d', '#7d94a6', '#38393b', '#b9a27d', '#e6e3da', '#8a8f5c']
  const bags = Array.from({ length: 44 }, (_, at) => {
    const [x, y] = [330 + chance() * 520, 470 + (at / 44) * 250 - chance() * 40]
    return `<polygon points="${ring(chance, x, y, 36 + chance() * 34, 26 + chance() * 22, 9)}" fill="${colours[Math.floor(chance() * 7)] ?? '#ccc'}" stroke="#000" stroke-opacity=".25" stroke-width="3"/>`
  }).join('')
  return `${bin}<ellipse cx="600" cy="720" rx="360" ry="70" fill="#000" opacity=".2"/>${bags}`
}

function market(side: Side, chance: () => number): string {
  const stripes = Array.from({ length: 12 }, (_, at) => `<path d="M${at * 100} 120h100l-16 90h-100z" fill="${at % 2 === 0 ? '#3c7a55' : '#e9e5d8'}"/>`).join('')
  const front = `<rect y="18" width="1200" height="336" fill="#6b6259"/><rect x="60" y="30" width="1080" height="76" fill="#9c2b26"/>${stripes}<rect y="210" width="1200" height="110" fill="#4c463f"/>`
  const colours = ['#c05a2a', '#b99b5f', '#5d8a49', '#8d6b45', '#d8c37c']
  const crate = (x: number, y: number) => `<rect x="${x}" y="${y}" width="${92 + chance() * 40}" height="${50 + chance() * 24}" fill="${colours[Math.floor(chance() * 5)] ?? '#b95'}" stroke="#000" stroke-opacity=".3" stroke-width="4"/>`
  const inside = Array.from({ length: 9 }, (_, at) => crate(30 + at * 130, 270)).join('')
  if (side === 'after') return `${front}${inside}<path d="M0 372h1200" stroke="#e9c23f" stroke-width="12"/>`
  const outside = Array.from({ length: 16 }, () => crate(20 + chance() * 1060, 380 + chance() * 130)).join('')
  const litter = Array.from({ length: 80 }, () => `<ellipse cx="${chance() * 1200}" cy="${560 + chance() * 310}" rx="${6 + chance() * 22}" ry="${4 + chance() * 9}" fill="${['#6d8f4a', '#cfc7b3', '#9a7b4f', '#c25f3a'][Math.floor(chance() * 4)] ?? '#999'}"/>`).join('')
  return `${front}${inside}<polygon points="${ring(chance, 700, 700, 330, 90)}" fill="#4d5355" opacity=".75"/>${outside}${litter}`
}

function cover(side: Side, chance: () => number): string {
  const [x, y] = [560 + chance() * 100, 640]
  const rim = `<ellipse cx="${x}" cy="${y}" rx="270" ry="150" fill="#5b574f"/><ellipse cx="${x}" cy="${y - 4}" rx="240" ry="130" fill="#2b2927"/>`
  if (side === 'after') {
    const grid = [-80, -40, 0, 40, 80].map((step) => `<path d="M${x - 190} ${y + step}h380" stroke="#35373a" stroke-width="10"/>`).join('')
    return `${rim}<ellipse cx="${x}" cy="${y - 4}" rx="236" ry="126" fill="#55585b"/>${grid}<ellipse cx="${x}" cy="${y - 4}" rx="60" ry="32" fill="#3d4043"/>${cone(x + 430, y + 40)}`
  }
  return `${rim}<path d="M${x - 236} ${y}a236 126 0 0 1 250-128l-30 90 60 60-50 100a236 126 0 0 1-230-122z" fill="#6f6d69" stroke="#1c1b1a" stroke-width="6"/><path d="M${x + 60} ${y - 100}l40 70-20 80" stroke="#151413" stroke-width="8" fill="none"/>`
}
