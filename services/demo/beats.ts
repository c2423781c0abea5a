import type { BeatLine } from '../../domain/accounts/beat.ts'

export interface DemoBeat {
  /** An inspector's. */
  login: string
  areas: readonly BeatLine[]
}

/** Two beats that share the district: the old town around the station, and the south with its pilots on some days. */
export const demoBeats: readonly DemoBeat[] = [
  {
    login: 'inspector',
    areas: [
      { area: '410103009', weekdays: null },
      { area: '410103010', weekdays: null },
      { area: '410103004', weekdays: [1, 3, 5] },
      { area: '410103002', weekdays: [2, 4] },
      { area: '410103003', weekdays: [6, 7] },
    ],
  },
  {
    login: 'inspector.b',
    areas: [
      { area: '410103016', weekdays: null },
      { area: '410103016Z01', weekdays: [1, 4] },
      { area: '410103100', weekdays: [2, 5] },
      { area: '410103015', weekdays: [3, 6] },
    ],
  },
]
