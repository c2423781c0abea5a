export interface DemoContractor {
  id: string
  name: string
  nameEn: string
}

export interface DemoCrew {
  /** The login is `crew.<id>`. */
  id: string
  contractor: string
  name: string
  nameEn: string
}

export interface DemoContract {
  id: string
  contractor: string
  name: string
  nameEn: string
  /** First day it covers, local date. */
  from: string
  /** First day it covers no more, local date; null: open-ended. */
  until: string | null
}

export interface DemoCoverage {
  contract: string
  /** Area code; the district's own for all of it. */
  area: string
  /** A category's code, or a class such as `component-01` for all of its sub-classes. */
  category: string
  crew: string
}

/** Made-up companies. */
export const demoContractors: readonly DemoContractor[] = [
  { id: 'yutong', name: '豫通市政养护', nameEn: 'Yutong Road Maintenance' },
  { id: 'lvcheng', name: '绿城环境服务', nameEn: 'Lvcheng Environmental Services' },
  { id: 'zhongyuan', name: '中原秩序管理', nameEn: 'Zhongyuan Street Order' },
]

export const demoCrews: readonly DemoCrew[] = [
  { id: 'road', contractor: 'yutong', name: '市政一班', nameEn: 'Road Crew 1' },
  { id: 'cleaning', contractor: 'lvcheng', name: '环卫一班', nameEn: 'Cleaning Crew 1' },
  { id: 'order', contractor: 'zhongyuan', name: '秩序一班', nameEn: 'Order Crew 1' },
  { id: 'mazhai', contractor: 'lvcheng', name: '马寨空间管家班', nameEn: 'Mazhai Steward Crew' },
  { id: 'fenghu', contractor: 'lvcheng', name: '凤湖空间管家班', nameEn: 'Fenghu Steward Crew' },
]

export const demoContracts: readonly DemoContract[] = [
  { id: 'steward-2025', contractor: 'lvcheng', name: '城市空间整合服务', nameEn: 'City Steward Services', from: '2025-10-01', until: null },
  { id: 'road-2026', contractor: 'yutong', name: '全区市政设施养护', nameEn: 'District Road Repair', from: '2026-01-01', until: null },
  { id: 'cleaning-2026', contractor: 'lvcheng', name: '全区环卫绿化保洁', nameEn: 'District Cleaning and Greening', from: '2026-01-01', until: null },
  { id: 'order-2026', contractor: 'zhongyuan', name: '全区街面秩序协管', nameEn: 'District Order Keeping', from: '2026-01-01', until: null },
]

const roadRepair = ['event-0113', 'event-03', 'event-05', 'component-01', 'component-02', 'component-05']
const cleaning = [
  ...events('01', '04 05 10 11 12 14 20 25 26 30 31 32 33 35 36 37'), 'event-02', 'event-0498', 'component-03',
]
const greening = [...events('01', '17 18 21 22'), 'component-04']
const orderKeeping = [...events('01', '01 02 03 06 07 08 19 28 29 38'), ...events('04', '01 02 04 05 06 10 93'), 'event-06']

function events(classCode: string, subclasses: string): string[] {
  return subclasses.split(' ').map((subclass) => `event-${classCode}${subclass}`)
}

function covers(contract: string, area: string, crew: string, categories: readonly string[]): DemoCoverage[] {
  return categories.map((category) => ({ contract, area, category, crew }))
}

/** In the pilots the steward does what elsewhere two contracts do; order keeping stays one for the whole district. */
export const demoCoverages: readonly DemoCoverage[] = [
  ...covers('steward-2025', '410103100', 'mazhai', [...roadRepair, ...cleaning, ...greening]),
  ...covers('steward-2025', '410103016Z01', 'fenghu', [...roadRepair, ...cleaning, ...greening]),
  ...covers('road-2026', '410103', 'road', roadRepair),
  ...covers('cleaning-2026', '410103', 'cleaning', [...cleaning, ...greening]),
  ...covers('order-2026', '410103', 'order', orderKeeping),
]
