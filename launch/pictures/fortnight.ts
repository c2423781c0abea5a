import { demoDistrict } from '../../services/demo/district.ts'
import { createChance, oneOf, oneWeighed } from './chance.ts'
import { foundThings, roadsOf } from './found-things.ts'
import type { Plan } from './order-life.ts'
import { localMoment, workingMinutesAfter } from './working-hours.ts'

/** The moment of the pictures: a Thursday forenoon with a full week behind it. */
export const pictureMoment = localMoment('2026-11-26 10:26')

const firstDay = localMoment('2026-11-16 08:05')
const reports = 200
/** Working minutes from the first day to the pictures. */
const span = 3_980

// How well each street keeps its deadlines, so that the map has something to tell; the rest lie between.
const slack: Readonly<Record<string, number>> = { jingguanglu: 0.36, houzhai: 0.25, dehuajie: 0.2, mazhai: 0.14, fuhuajie: 0.05 }

/** What happened in the district before the pictures: by chance in all streets, by hand in the one whose desk is shown. */
export function fortnight(): Plan[] {
  return [...byChance(), ...inFuhuajie()]
}

function byChance(): Plan[] {
  const chance = createChance(20_261_126)
  return Array.from({ length: reports }, (_, at) => {
    const office = demoDistrict.offices[(at * 7 + Math.floor(chance() * 4)) % demoDistrict.offices.length] ?? oneOf(chance, demoDistrict.offices)
    const thing = oneWeighed(chance, foundThings)
    // Of what needs a look before it is filed, the desk turns most down.
    const declined = at % 19 === 5
    const late = chance() < (slack[office.id] ?? 0.08)
    const moment = workingMinutesAfter(firstDay, span * (at / reports) + chance() * 15)
    return {
      at: moment, seed: at, ...(declined ? unsure : { category: thing.category, subject: thing.subject, ...(thing.standard === undefined ? {} : { standard: thing.standard }) }),
      description: declined ? '井盖轻微磨损，待核' : oneOf(chance, thing.descriptions), address: addressed(oneOf(chance, roadsOf[office.id] ?? ['']), oneOf(chance, thing.spots)),
      ...near(office.seat, chance), pace: late ? 1.1 + chance() * 0.7 : 0.25 + chance() * 0.5,
      redo: chance() < 0.08, rework: chance() < 0.04,
    }
  })
}

const unsure = { category: 'component-0101', subject: 'cover', declined: true } as const

/** A road and a spot on it, with a space between Chinese and figures. */
function addressed(road: string, spot: string): string {
  return /^[\dA-Z]/.test(spot) ? `${road} ${spot}` : `${road}${spot}`
}

type Told = [at: string, category: string, subject: Plan['subject'], address: string, description: string, until?: Plan['until'], more?: Partial<Plan>]

/** The open orders of 福华街 on that forenoon, in every state a street office sees. */
const told: Told[] = [
  ['2026-11-25 15:16', 'component-0102', 'cover', '苗圃街 9 号门前人行道', '污水井盖缺角，踩上去会翘', 'working', { standard: 'component-0102-2', pace: 0.5 }],
  ['2026-11-26 08:04', 'event-0406', 'market', '苗圃街农贸市场北门外', '早点摊摆在便道中间，行人走车道', 'unassigned'],
  ['2026-11-25 17:12', 'event-0410', 'bikes', '福华街地铁口 B 出口', '电动车停在划线外，挡住盲道', 'assigned'],
  ['2026-11-25 17:38', 'event-0410', 'bikes', '兴华南街 8 号院门口', '非机动车堵住院门', 'unassigned'],
  ['2026-11-26 08:16', 'event-0114', 'rubbish', '福华街与苗圃街路口', '渣土车掉落砂石约 10 米', 'working', { pace: 0.3 }],
  ['2026-11-26 08:32', 'event-0110', 'rubbish', '兴华南街 42 号院西墙', '袋装垃圾堆在桶外', 'fixed', { pace: 0.3 }],
  ['2026-11-24 16:30', 'event-0498', 'market', '苗圃街农贸市场南门', '污水横流，摊位摆到线外', 'working', { pace: 0.6 }],
  ['2026-11-25 11:16', 'component-0104', 'cover', '兴华南街 5 号楼前', '雨水箅子堵死，积水漫到便道', 'assigned', { standard: 'component-0104-2' }],
  ['2026-11-25 16:35', 'event-0117', 'rubbish', '福华街 66 号院花坛', '花坛里有塑料袋和枯枝', 'assigned'],
  ['2026-11-20 14:40', 'event-0113', 'road', '苗圃街 31 号对面', '车道坑槽一处，深约 5 cm', 'working', { pace: 0.3 }],
  ['2026-11-25 16:20', 'event-0111', 'rubbish', '福华街 21 号院内', '装修渣土约 4 m³ 无人清运', 'assigned'],
  ['2026-11-20 09:38', 'event-0113', 'road', '苗圃街 17 号院门口', '路面破损约 1.2 m²，雨后积水', 'fixed', { pace: 0.78, redo: true }],
  ['2026-11-26 08:21', 'component-0305', 'rubbish', '兴华南街中段东侧', '垃圾箱已满，袋子堆在外面', 'rectified', { standard: 'component-0305-1', pace: 0.3 }],
  ['2026-11-25 14:30', 'component-0104', 'cover', '福华街 12 号门前', '雨水箅子被落叶泥沙堵住', 'rectified', { standard: 'component-0104-2', pace: 0.825 }],
  ['2026-11-26 09:02', 'event-0493', 'bikes', '福华街地铁口 A 出口', '共享单车成堆约 30 辆', 'assigned'],
]

function inFuhuajie(): Plan[] {
  const chance = createChance(410_103_009)
  const seat = demoDistrict.offices.find(({ id }) => id === 'fuhuajie')?.seat ?? []
  return told.map(([at, category, subject, address, description, until, more], index) => ({
    at: localMoment(at), category, subject, address, description, seed: index * 3 + 1, pace: 0.5, redo: false, rework: false,
    ...(until === undefined ? {} : { until }), ...near(seat, chance, 0.002), ...more,
  }))
}

/** Somewhere around an office, surely in its street. */
function near(seat: readonly number[], chance: () => number, around = 0.004): { longitude: number; latitude: number } {
  const [longitude = 0, latitude = 0] = seat
  return { longitude: longitude + (chance() - 0.5) * around, latitude: latitude + (chance() - 0.5) * around }
}
