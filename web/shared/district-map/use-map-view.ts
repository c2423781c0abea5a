import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { Box, Point } from './projection.ts'

/** A drag shorter than this many CSS pixels is a tap. */
const tapSlack = 6

/**
 * What part of the plane an SVG shows: moved by drag, wheel and pinch, kept within its home box.
 * `tapped` hears of a touch that did not move, in plane coordinates.
 */
export function useMapView(svg: Ref<SVGSVGElement | undefined>, home: Ref<Box>, closest: number, tapped: (point: Point) => void) {
  const box = shallowRef<Box>(home.value)
  watch(home, (value) => { box.value = value })
  const moved = ref(false)
  const pointers = new Map<number, Point>()
  let start: { at: Point, far: boolean } | undefined

  function toPlane(event: { clientX: number, clientY: number }): Point {
    const matrix = svg.value?.getScreenCTM()
    if (matrix === null || matrix === undefined) return { x: 0, y: 0 }
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    return { x, y }
  }

  /** Shows `factor` times the length of now around a fixed point; no closer than `closest` metres, no wider than home. */
  function zoom(factor: number, around?: Point): void {
    const { x, y, width, height } = box.value
    const next = Math.min(Math.max(width * factor, closest), home.value.width)
    const scale = next / width
    const at = around ?? { x: x + width / 2, y: y + height / 2 }
    place({ x: at.x - (at.x - x) * scale, y: at.y - (at.y - y) * scale, width: next, height: height * scale })
  }

  function place(next: Box): void {
    const limit = home.value
    const x = Math.min(Math.max(next.x, limit.x), limit.x + limit.width - next.width)
    const y = Math.min(Math.max(next.y, limit.y), limit.y + limit.height - next.height)
    box.value = { ...next, x, y }
    moved.value = next.width < limit.width - 1
  }

  function down(event: PointerEvent): void {
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (pointers.size === 1) start = { at: { x: event.clientX, y: event.clientY }, far: false }
    else if (start !== undefined) start.far = true
  }

  function move(event: PointerEvent): void {
    const before = pointers.get(event.pointerId)
    if (before === undefined || start === undefined) return
    const here = { x: event.clientX, y: event.clientY }
    if (!start.far && Math.hypot(here.x - start.at.x, here.y - start.at.y) < tapSlack) return
    if (!start.far) svg.value?.setPointerCapture(event.pointerId)
    start.far = true
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
    if (other === undefined) {
      const [from, to] = [toPlane({ clientX: before.x, clientY: before.y }), toPlane(event)]
      place({ ...box.value, x: box.value.x - (to.x - from.x), y: box.value.y - (to.y - from.y) })
    } else {
      const was = Math.hypot(before.x - other.x, before.y - other.y)
      const is = Math.hypot(here.x - other.x, here.y - other.y)
      if (is > 0) zoom(was / is, toPlane({ clientX: (here.x + other.x) / 2, clientY: (here.y + other.y) / 2 }))
    }
    pointers.set(event.pointerId, here)
  }

  function up(event: PointerEvent): void {
    const known = pointers.delete(event.pointerId)
    if (!known || pointers.size > 0) return
    if (start?.far === false && event.type === 'pointerup') tapped(toPlane(event))
    start = undefined
  }

  function wheel(event: WheelEvent): void {
    zoom(event.deltaY > 0 ? 1.25 : 0.8, toPlane(event))
  }

  function reset(): void {
    box.value = home.value
    moved.value = false
  }

  const viewBox = computed(() => `${box.value.x} ${box.value.y} ${box.value.width} ${box.value.height}`)
  return { box, viewBox, moved, zoom, reset, on: { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } , wheel }
}
