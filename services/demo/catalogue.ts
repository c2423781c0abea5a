import { componentStandards } from './component-standards.ts'
import { eventStandards } from './event-standards.ts'
import type { DemoStandard } from './standard.ts'

export interface DemoCategory {
  /** Kind, class and sub-class: `event-0113`. */
  code: string
  kind: 'component' | 'event'
  classCode: string
  className: string
  classNameEn: string
  subclassCode: string
  name: string
  nameEn: string
  /** First letters of the name's pinyin, for search by typing. */
  initials: string
}

const classes: Record<string, { className: string, classNameEn: string }> = {
  'component-01': { className: '公用设施', classNameEn: 'Public utilities' },
  'component-02': { className: '道路交通设施', classNameEn: 'Road and traffic facilities' },
  'component-03': { className: '市容环境设施', classNameEn: 'Sanitation facilities' },
  'component-04': { className: '园林绿化设施', classNameEn: 'Greening facilities' },
  'event-01': { className: '市容环境', classNameEn: 'City appearance' },
  'event-02': { className: '宣传广告', classNameEn: 'Advertising' },
  'event-04': { className: '街面秩序', classNameEn: 'Street order' },
  'event-05': { className: '突发事件', classNameEn: 'Sudden events' },
}

function category(kind: DemoCategory['kind'], digits: string, name: string, initials: string, nameEn: string): DemoCategory {
  const classCode = digits.slice(0, 2)
  const named = classes[`${kind}-${classCode}`]
  if (named === undefined) throw new Error(`class ${kind}-${classCode} has no name`)
  return { code: `${kind}-${digits}`, kind, classCode, ...named, subclassCode: digits.slice(2), name, nameEn, initials }
}

/** National kinds, classes and sub-classes (GB/T 30428.2) and, counted down from 99, the cities' own. */
export const demoCategories: readonly DemoCategory[] = [
  category('component', '0101', '上水井盖', 'ssjg', 'Water supply manhole cover'),
  category('component', '0102', '污水井盖', 'wsjg', 'Sewer manhole cover'),
  category('component', '0103', '雨水井盖', 'ysjg', 'Storm drain manhole cover'),
  category('component', '0104', '雨水箅子', 'ysbz', 'Storm drain grate'),
  category('component', '0105', '电力井盖', 'dljg', 'Power manhole cover'),
  category('component', '0106', '路灯井盖', 'ldjg', 'Street light manhole cover'),
  category('component', '0107', '通讯井盖', 'txjg', 'Telecom manhole cover'),
  category('component', '0137', '路灯', 'ld', 'Street light'),
  category('component', '0217', '交通护栏', 'jthl', 'Traffic barrier'),
  category('component', '0305', '垃圾箱', 'ljx', 'Litter bin'),
  category('component', '0402', '行道树', 'xds', 'Street tree'),
  category('component', '0408', '绿地护栏', 'ldhl', 'Green space railing'),
  category('event', '0110', '暴露垃圾', 'bllj', 'Exposed rubbish'),
  category('event', '0111', '积存垃圾渣土', 'jcljzt', 'Piled-up rubble'),
  category('event', '0112', '道路不洁', 'dlbj', 'Dirty road'),
  category('event', '0113', '道路破损', 'dlps', 'Broken road'),
  category('event', '0114', '道路遗撒', 'dlys', 'Spill on the road'),
  category('event', '0117', '绿地脏乱', 'ldzl', 'Littered green space'),
  category('event', '0201', '非法小广告', 'ffxgg', 'Illegal small ads'),
  category('event', '0401', '无照经营游商', 'wzjyys', 'Itinerant vendors without a licence'),
  category('event', '0405', '店外经营', 'dwjy', 'Trading outside the shop'),
  category('event', '0406', '占道经营', 'zdjy', 'Street vending on the road'),
  category('event', '0410', '非机动车乱停放', 'fjdcltf', 'Non-motor vehicle parking'),
  category('event', '0493', '共享单车', 'gxdc', 'Shared bikes'),
  category('event', '0498', '农贸市场管理', 'nmscgl', 'Farmers\' market'),
  category('event', '0505', '路面塌陷', 'lmtx', 'Road collapse'),
  category('event', '0506', '道路积水', 'dljs', 'Standing water on the road'),
]

export const demoStandards: readonly DemoStandard[] = [...componentStandards, ...eventStandards]

/** The demo district's catalogue, version 1, in its own wording. */
export const demoCatalogue = { version: 1, categories: demoCategories, standards: demoStandards }
