import { demoCrews } from './contracts.ts'
import { demoOffices } from './offices.ts'

export type DemoRole = 'inspector' | 'desk' | 'office' | 'crew' | 'leader' | 'admin'

export interface DemoPerson {
  login: string
  role: DemoRole
  /** Made-up. */
  name: string
  office?: string
  crew?: string
}

const officeClerks = [
  '刘思远', '陈晓燕', '张国平', '王雅琴', '李建新', '赵文博', '孙丽娜', '周志强',
  '吴秀梅', '郑海涛', '冯玉洁', '马俊峰', '韩冬梅', '郭立伟', '田春华', '宋明哲',
]
const crewLeaders = ['何大勇', '许红霞', '段志刚', '秦永安', '贾素芳']

function named(names: readonly string[], index: number): string {
  const name = names[index]
  if (name === undefined) throw new Error(`no made-up name left for number ${index + 1}`)
  return name
}

/** Every account of the demo district: one per role, per office and per crew. */
export const demoPeople: readonly DemoPerson[] = [
  { login: 'inspector', role: 'inspector', name: '林晓峰' },
  { login: 'inspector.b', role: 'inspector', name: '白玉兰' },
  { login: 'desk', role: 'desk', name: '杜慧敏' },
  // What one at the desk asks another grants; two judge an appeal.
  { login: 'desk.b', role: 'desk', name: '石文清' },
  { login: 'desk.c', role: 'desk', name: '孔令仪' },
  ...demoOffices.map(({ id }, index): DemoPerson => ({ login: `office.${id}`, role: 'office', name: named(officeClerks, index), office: id })),
  ...demoCrews.map(({ id }, index): DemoPerson => ({ login: `crew.${id}`, role: 'crew', name: named(crewLeaders, index), crew: id })),
  { login: 'leader', role: 'leader', name: '高振宇' },
  { login: 'admin', role: 'admin', name: '唐静' },
]
