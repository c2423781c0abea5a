import { demoAreas } from './areas.ts'
import { defaultWorkingTime, officialCalendarDays } from './calendar.ts'
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
  areas: demoAreas,
  desk: demoDesk,
  offices: demoOffices,
  contractors: demoContractors,
  crews: demoCrews,
  contracts: demoContracts,
  coverages: demoCoverages,
  catalogue: demoCatalogue,
  calendar: { workingTime: defaultWorkingTime, days: officialCalendarDays([2025, 2026]) },
  people: demoPeople,
} as const
