import type { Map as MapLibreMap } from 'maplibre-gl'
import { h, render } from 'vue'
import type { State } from '../../api/types.ts'
import StateShape from '../state-mark/state-shape.vue'
import type { Palette } from './palette.ts'

const side = 28
const scale = 2

export const shownStates: readonly State[] = ['pending', 'checking', 'filed', 'dispatched', 'assigned', 'working', 'fixed', 'rectified', 'rechecking', 'closed', 'returned', 'suspended']

/** The name of a state's picture: its shape in a white disc, with an edge of danger and a triangle where it is late. */
export function imageOf(state: State, overdue: boolean): string {
  return overdue ? `${state}-late` : state
}

/** Gives a map the pictures of all states in the palette's colours, made from the very shapes that pages draw. */
export async function addStateImages(map: MapLibreMap, palette: Palette, alive: () => boolean): Promise<void> {
  const made = await Promise.all(shownStates.flatMap((state) => [false, true].map(async (overdue) => ({ name: imageOf(state, overdue), data: await drawn(state, overdue, palette) }))))
  if (!alive()) return
  for (const { name, data } of made) {
    if (map.hasImage(name)) map.updateImage(name, data)
    else map.addImage(name, data, { pixelRatio: scale })
  }
}

async function drawn(state: State, overdue: boolean, palette: Palette): Promise<ImageData> {
  const image = new Image(side * scale, side * scale)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(state, overdue, palette))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = side * scale
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

function svgOf(state: State, overdue: boolean, palette: Palette): string {
  const holder = document.createElement('div')
  render(h(StateShape, { state }), holder)
  const shape = holder.querySelector('svg')?.innerHTML ?? ''
  render(null, holder)
  const edge = overdue ? palette.danger : palette['line-2']
  const mark = overdue ? `<path d="M22 1l5.500 9.500h-11z" fill="${palette.danger}" stroke="${palette.surface}" stroke-width="1"/>` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side * scale}" height="${side * scale}" viewBox="0 0 ${side} ${side}">
    <circle cx="14" cy="14" r="12" fill="${palette.surface}" stroke="${edge}" stroke-width="${overdue ? 2 : 1}"/>
    <svg x="6" y="6" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.700" color="${palette[colourOf(state)]}">${shape}</svg>${mark}</svg>`
}

function colourOf(state: State): 'state-desk' | 'state-office' | 'state-check' | 'state-closed' | 'state-returned' | 'state-suspended' {
  switch (state) {
    case 'dispatched': case 'assigned': case 'working': case 'fixed': return 'state-office'
    case 'rectified': case 'rechecking': return 'state-check'
    case 'closed': return 'state-closed'
    case 'returned': return 'state-returned'
    case 'suspended': return 'state-suspended'
    default: return 'state-desk'
  }
}
