import { demoAreas } from './areas.ts'
import { defaultWorkingTime, demoCalendarDays, demoCalendarYears } from './calendar.ts'
import { demoBeats } from './beats.ts'
import { demoCatalogue } from './catalogue.ts'
import { demoContractors, demoContracts, demoCoverages, demoCrews } from './contracts.ts'
import { demoDesk, demoOffices } from './offices.ts'
import { demoPeople } from './people.ts'

/** The password of every demo account: known to all, so the accounts exist in embedded mode only. */
export const demoPassword = 'zhenggai-demo'

/** Everything the demo district is seeded from. Codes and names of streets are official; boundaries are a schematic; people and companies are made up. */
export const demoDistrict = {
  id: 410103,
  code: '410103',
  name: '二七区',
  nameEn: 'Erqi District',
  timezone: 'Asia/Shanghai',
  /** District, street, community, unit grid: 6+3+3+3. */
  areaCodeDigits: { district: 6, street: 9, community: 12, grid: 15 },
  areas: demoAreas,
  desk: demoDesk,
  offices: demoOffices,
  contractors: demoContractors,
  crews: demoCrews,
  contracts: demoContracts,
  coverages: demoCoverages,
  catalogue: demoCatalogue,
  calendar: { workingTime: defaultWorkingTime, days: demoCalendarDays, years: demoCalendarYears },
  people: demoPeople,
  beats: demoBeats,
} as const
