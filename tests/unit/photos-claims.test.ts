import { describe, expect, it } from 'vitest'
import { believedPlace } from '../../domain/evidence/claimed-place.ts'
import { believedTime } from '../../domain/evidence/claimed-time.ts'

const received = new Date('2026-11-20T04:00:00Z')
const believe = (local: string, offset: string | null = null) => believedTime({ local, offset }, 'Asia/Shanghai', received)

describe('the time that a photo claims', () => {
  it('is read by the camera\'s own offset', () => {
    expect(believe('2026:11:20 09:30:00', '+09:00')).toEqual(new Date('2026-11-20T00:30:00Z'))
    expect(believe('2026:11:19 22:00:00', '-03:30')).toEqual(new Date('2026-11-20T01:30:00Z'))
  })

  it('is read in the district\'s zone where the camera names no offset, or none that there is', () => {
    expect(believe('2026:11:20 09:30:00')).toEqual(new Date('2026-11-20T01:30:00Z'))
    expect(believe('2026:11:20 09:30:00', '+99:00')).toEqual(new Date('2026-11-20T01:30:00Z'))
    expect(believe('2026:11:20 09:30:00', 'CST')).toEqual(new Date('2026-11-20T01:30:00Z'))
  })

  it('may run some minutes ahead of the server, and no more', () => {
    expect(believe('2026:11:20 12:04:59')).not.toBeNull()
    expect(believe('2026:11:20 12:05:01')).toBeNull()
    expect(believe('2062:11:20 12:00:00')).toBeNull()
  })

  it.each(['1970:01:01 00:00:00', '2000:01:01 00:00:00', '0000:00:00 00:00:00', '2026:02:30 10:00:00', '2026-11-20', '    :  :     :  :  ', ''])(
    'is dropped when it is absurd: "%s"',
    (local) => expect(believe(local)).toBeNull(),
  )

  it('is none for a photo that says nothing', () => {
    expect(believedTime(null, 'Asia/Shanghai', received)).toBeNull()
  })
})

describe('the place that a photo claims', () => {
  it('is believed within the range of coordinates', () => {
    expect(believedPlace({ longitude: 113.64, latitude: 34.74 })).toEqual({ longitude: 113.64, latitude: 34.74 })
    expect(believedPlace({ longitude: -180, latitude: 90 })).not.toBeNull()
  })

  it.each([
    { longitude: 180.1, latitude: 10 },
    { longitude: 10, latitude: -90.1 },
    { longitude: Number.NaN, latitude: 10 },
    { longitude: 10, latitude: Number.POSITIVE_INFINITY },
    { longitude: 0, latitude: 0 },
  ])('is dropped when it can\'t be one: $longitude, $latitude', (claim) => expect(believedPlace(claim)).toBeNull())
})
