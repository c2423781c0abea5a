import type { Subject } from './drawn-photo.ts'

/** What an inspector finds in a street: its category, how often beside the others, and what is said of it. */
export interface FoundThing {
  readonly category: string
  readonly standard?: string
  readonly subject: Subject
  readonly weight: number
  readonly descriptions: readonly string[]
  readonly spots: readonly string[]
}

export const foundThings: readonly FoundThing[] = [
  { category: 'event-0113', subject: 'road', weight: 3, descriptions: ['路面破损约 1.2 m²，雨后积水', '车道坑槽一处，深约 5 cm', '便道砖碎裂三块，高低不平'], spots: ['17 号院门口', '公交站前', '与小学路口东侧', '66 号门前'] },
  { category: 'event-0410', subject: 'bikes', weight: 5, descriptions: ['电动车停在划线外，占了半幅便道', '非机动车挡住盲道约 10 米', '自行车堆在路口，轮椅过不去'], spots: ['地铁口 B 出口', '8 号院门口', '菜店门前', '与医院路口'] },
  { category: 'event-0493', subject: 'bikes', weight: 4, descriptions: ['共享单车成堆约 30 辆', '共享单车停在公交站台上'], spots: ['地铁口 A 出口', '公交站旁', '商场北门'] },
  { category: 'event-0110', subject: 'rubbish', weight: 5, descriptions: ['袋装垃圾堆在桶外', '垃圾散落约 3 m²，有异味', '建筑垃圾袋压住树坑'], spots: ['42 号院西墙', '背街小巷口', '与花园路口', '家属院东门'] },
  { category: 'event-0112', subject: 'rubbish', weight: 3, descriptions: ['落叶泥灰成片，长约 20 米', '饭店门前油污一片'], spots: ['中段北侧', '饭店门前', '高架桥下'] },
  { category: 'event-0498', subject: 'market', weight: 2, descriptions: ['市场门口污水横流，摊位摆到线外', '菜叶纸箱堆在通道上'], spots: ['农贸市场南门', '农贸市场东门'] },
  { category: 'event-0406', subject: 'market', weight: 3, descriptions: ['流动摊位占了机动车道', '早点摊摆在便道中间'], spots: ['小学门口', '与东巷路口', '市场北门外'] },
  { category: 'event-0405', subject: 'market', weight: 2, descriptions: ['商铺把货架摆出门外约 2 米', '水果店出店经营'], spots: ['21 号门前', '36 号门前'] },
  { category: 'component-0102', standard: 'component-0102-2', subject: 'cover', weight: 2, descriptions: ['污水井盖裂成两半', '井盖缺角，踩上去会翘'], spots: ['9 号门前人行道', '与西巷路口'] },
  { category: 'component-0103', standard: 'component-0103-3', subject: 'cover', weight: 1, descriptions: ['雨水井盖过车响动，夜里扰民'], spots: ['31 号楼前', '辅道'] },
  { category: 'component-0104', standard: 'component-0104-2', subject: 'cover', weight: 1, descriptions: ['雨水箅子被泥沙堵住'], spots: ['12 号门前', '公交站前'] },
]

/** Roads by the street office that answers for them. */
export const roadsOf: Readonly<Record<string, readonly string[]>> = {
  huaihelu: ['淮河路', '交通路', '工人路'], jiefanglu: ['解放路', '正兴街', '二七路'], minggonglu: ['铭功路', '太康路', '民主路'],
  yimalu: ['一马路', '福寿街', '陇海中路'], mifengzhang: ['中原东路', '康复前街', '大学北路'], wulibao: ['大学中路', '勤劳街', '郑密路'],
  daxuelu: ['大学路', '康复中街', '陇海西路'], jianzhongjie: ['建中街', '淮河东路', '棉纺东路'], fuhuajie: ['福华街', '苗圃街', '兴华南街'],
  dehuajie: ['德化街', '西大街', '菜市街'], songshanlu: ['嵩山南路', '航海中路', '长江中路'], jingguanglu: ['京广南路', '航海东路', '连云路'],
  changjianglu: ['长江西路', '碧云路', '行云路'], renhelu: ['人和路', '大学南路', '鼎盛大道'], houzhai: ['侯寨大道', '樱桃沟路', '凤湖路'],
  mazhai: ['工业路', '学院路', '东方路'],
}
