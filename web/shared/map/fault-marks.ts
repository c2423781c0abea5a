import { Marker, type Map as MapLibreMap } from 'maplibre-gl'
import type { Datum } from './datum.ts'
import type { MapFault } from './shapes.ts'

/** Numbered buttons at the places of faults; gives back what takes them away again. */
export function faultMarks(map: MapLibreMap, faults: readonly MapFault[], datum: Datum, chosen: string | null, choose: (id: string) => void): () => void {
  const marks = faults.map(({ id, number, above, place }) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.className = above ? 'fault-mark above' : 'fault-mark'
    element.textContent = String(number)
    element.setAttribute('aria-pressed', String(id === chosen))
    element.addEventListener('click', (event) => {
      event.stopPropagation()
      choose(id)
    })
    const mark = new Marker({ element }).setLngLat(datum.toShown(place)).addTo(map)
    // The library says "Map marker" of each.
    element.setAttribute('aria-label', `${number} ${id}`)
    return mark
  })
  return () => { for (const mark of marks) mark.remove() }
}
