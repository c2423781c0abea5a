import type { Position } from '../../domain/geometry/area.ts'
import { demoSeats } from './areas.ts'
import { demoStreets } from './streets.ts'

export interface DemoOffice {
  /** The street's slug; the login is `office.<id>`. */
  id: string
  name: string
  nameEn: string
  /** Code of the street it answers for. */
  area: string
  /** Where it stands in the schematic, inside its own street; WGS84. */
  seat: Position
}

/** One office per street; a town is governed by its town government. */
export const demoOffices: readonly DemoOffice[] = demoStreets.map(({ code, name, nameEn, slug }) => {
  const town = name.endsWith('镇')
  const seat = demoSeats[slug]
  if (seat === undefined) throw new Error(`the drawing has no seat for ${slug}`)
  return {
    id: slug,
    name: `${name}${town ? '人民政府' : '办事处'}`,
    nameEn: town ? `${nameEn} Government` : nameEn.replace('Subdistrict', 'Street Office'),
    area: code,
    seat,
  }
})

/** The dispatch desk, a centre apart from those who fix. */
export const demoDesk = {
  id: 'desk',
  name: '二七区城市管理指挥中心',
  nameEn: 'Erqi Urban Management Command Centre',
  area: '410103',
}
