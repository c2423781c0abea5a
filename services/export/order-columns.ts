import type { DistrictReference } from '../reference/district-reference.ts'
import type { Column, ExportLanguage } from './column.ts'
import type { ExportedOrder } from './exported-order.ts'
import { createLocalTime } from './local-time.ts'
import { sourceWords, stateWords } from './words.ts'

type Names = Pick<DistrictReference, 'areas' | 'catalogue' | 'routing' | 'timezone'>
type Named = ReadonlyMap<string, { readonly name: string; readonly nameEn: string }>

/**
 * The columns of an order in a sheet: what its row and its page show, no account and no person. Instants are wall clocks
 * of the district.
 */
export function orderColumns({ areas, catalogue, routing, timezone }: Names, language: ExportLanguage): Column<ExportedOrder>[] {
  const local = createLocalTime(timezone)
  const moment = (instant: number | null) => (instant === null ? null : local(instant))
  const named = (known: Named, key: string | null) => (key === null ? null : (known.get(key)?.[language === 'en' ? 'nameEn' : 'name'] ?? key))
  const yes = { zh: '是', en: 'yes' }[language]
  const no = { zh: '否', en: 'no' }[language]

  return [
    { header: { zh: '编号', en: 'Number' }, width: 24, kind: 'text', cell: (order) => order.number },
    { header: { zh: '状态', en: 'State' }, width: 11, kind: 'text', cell: (order) => stateWords[order.state][language] },
    { header: { zh: '类别代码', en: 'Category code' }, width: 14, kind: 'text', cell: (order) => order.category },
    { header: { zh: '类别', en: 'Category' }, width: 20, kind: 'text', cell: (order) => named(catalogue.categories, order.category) },
    { header: { zh: '描述', en: 'Description' }, width: 40, kind: 'text', cell: (order) => order.description },
    { header: { zh: '地址', en: 'Address' }, width: 30, kind: 'text', cell: (order) => order.address },
    { header: { zh: '所在街道', en: 'Street' }, width: 14, kind: 'text', cell: (order) => named(areas, order.area) },
    { header: { zh: '责任街道办', en: 'Street office' }, width: 22, kind: 'text', cell: (order) => named(routing.offices, order.office) },
    { header: { zh: '班组', en: 'Crew' }, width: 16, kind: 'text', cell: (order) => named(routing.crews, order.crew) },
    { header: { zh: '来源', en: 'Source' }, width: 10, kind: 'text', cell: (order) => sourceWords[order.source][language] },
    { header: { zh: '上报时间', en: 'Received' }, width: 17, kind: 'moment', cell: (order) => moment(order.received_at) },
    { header: { zh: '立案时间', en: 'Filed' }, width: 17, kind: 'moment', cell: (order) => moment(order.filed_at) },
    { header: { zh: '派遣时间', en: 'Dispatched' }, width: 17, kind: 'moment', cell: (order) => moment(order.dispatched_at) },
    { header: { zh: '处置时限', en: 'Handling deadline' }, width: 17, kind: 'moment', cell: (order) => moment(order.handling_deadline) },
    { header: { zh: '处置完成时间', en: 'Handled' }, width: 17, kind: 'moment', cell: (order) => moment(order.handled_at) },
    { header: { zh: '结案时间', en: 'Closed' }, width: 17, kind: 'moment', cell: (order) => moment(order.closed_at) },
    { header: { zh: '超时限', en: 'Past deadline' }, width: 10, kind: 'text', cell: (order) => (order.overdue ? yes : no) },
    { header: { zh: '轮次', en: 'Round' }, width: 7, kind: 'whole', cell: (order) => order.round },
    { header: { zh: '返工', en: 'Rework' }, width: 7, kind: 'whole', cell: (order) => order.rework },
    { header: { zh: '重做', en: 'Redone' }, width: 7, kind: 'whole', cell: (order) => order.redo },
    { header: { zh: '退回', en: 'Returned' }, width: 7, kind: 'whole', cell: (order) => order.returns },
    { header: { zh: '经度', en: 'Longitude' }, width: 12, kind: 'degrees', cell: (order) => order.longitude },
    { header: { zh: '纬度', en: 'Latitude' }, width: 12, kind: 'degrees', cell: (order) => order.latitude },
  ]
}
