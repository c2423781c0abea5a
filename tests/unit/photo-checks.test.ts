import { describe, expect, it } from 'vitest'
import { photoChecks, type Evidence } from '../../domain/evidence/photo-checks.ts'
import { bandsOf, mostBits, probesOf } from '../../domain/evidence/print.ts'

const site = { longitude: 113.65, latitude: 34.74 }
const act = new Date('2026-11-27T02:00:00Z')
const plain: Evidence = { site, taken: null, place: null, fix: null, act, printed: true, reused: null }
const metres = (count: number) => ({ longitude: site.longitude, latitude: site.latitude + count / 111_195 })
const of = (kind: string, evidence: Partial<Evidence>) => photoChecks({ ...plain, ...evidence }).find((check) => check.kind === kind)

describe('the checks of a photo', () => {
  it('say nothing where there is nothing to check by', () => {
    expect(photoChecks({ ...plain, printed: false })).toEqual([{ kind: 'distance', ok: null }, { kind: 'reuse', ok: null }, { kind: 'time', ok: null }])
  })

  it('tell how far from the site it was taken', () => {
    expect(of('distance', { place: metres(6) })).toEqual({ kind: 'distance', ok: true, metres: 6 })
    expect(of('distance', { place: metres(99) })).toMatchObject({ ok: true })
    expect(of('distance', { place: metres(101) })).toMatchObject({ ok: false, metres: 101 })
  })

  it('believe the farther of the file’s and the device’s place, and give a vague device some leeway', () => {
    expect(of('distance', { place: metres(6), fix: { ...metres(900), accuracy: 20 } })).toEqual({ kind: 'distance', ok: false, metres: 900 })
    expect(of('distance', { fix: { ...metres(150), accuracy: 60 } })).toMatchObject({ ok: true })
    expect(of('distance', { fix: { ...metres(250), accuracy: 5_000 } })).toMatchObject({ ok: false })
  })

  it.each([[0, true], [240, true], [241, false], [-5, true], [-6, false], [60 * 24 * 30, false]])('call %i minutes before the act in time: %s', (minutes, ok) => {
    expect(of('time', { taken: new Date(act.getTime() - minutes * 60_000) })).toEqual({ kind: 'time', ok, minutes })
  })

  it('tell where it was shown before, and that it was, to who may not see that order', () => {
    const order = { id: 'o', number: '1' }
    expect(of('reuse', {})).toEqual({ kind: 'reuse', ok: true })
    expect(of('reuse', { reused: { order } })).toEqual({ kind: 'reuse', ok: false, order })
    expect(of('reuse', { reused: { order: null }, printed: false })).toEqual({ kind: 'reuse', ok: false })
  })
})

describe('the look-up of prints', () => {
  it('finds every print within seven bits by one of 68 values at least', () => {
    let state = 11
    const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
    for (let tries = 0; tries < 300; tries += 1) {
      const bits = Array.from({ length: 64 }, () => (random() < 0.5 ? '0' : '1'))
      const other = [...bits]
      const turned = new Set<number>()
      while (turned.size < mostBits) turned.add(Math.floor(random() * 64))
      for (const bit of turned) other[bit] = other[bit] === '0' ? '1' : '0'
      const probes = new Set(probesOf(other.join('')).map(({ band, value }) => `${band} ${value}`))
      expect(probes.size).toBe(68)
      expect(bandsOf(bits.join('')).some(({ band, value }) => probes.has(`${band} ${value}`))).toBe(true)
    }
  })
})
