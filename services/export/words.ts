import type { State } from '../../domain/lifecycle/states.ts'
import type { Source } from '../../domain/order/order.ts'
import type { ExportLanguage, Words } from './column.ts'

/** The words of the screens for the cells of a sheet; tests/unit/export-words.test.ts holds them against the screens'. */
export const stateWords: Readonly<Record<State, Words>> = {
  pending: { zh: '待立案', en: 'Pending' },
  checking: { zh: '核实中', en: 'Checking' },
  filed: { zh: '已立案', en: 'Filed' },
  dispatched: { zh: '已派遣', en: 'Dispatched' },
  assigned: { zh: '已指派', en: 'Assigned' },
  working: { zh: '处置中', en: 'Working' },
  fixed: { zh: '待确认', en: 'To confirm' },
  rectified: { zh: '待核查', en: 'To re-check' },
  rechecking: { zh: '核查中', en: 'Re-checking' },
  closed: { zh: '已结案', en: 'Closed' },
  returned: { zh: '已退回', en: 'Returned' },
  suspended: { zh: '挂账', en: 'Suspended' },
  declined: { zh: '不予立案', en: 'Declined' },
  withdrawn: { zh: '作废', en: 'Withdrawn' },
  merged: { zh: '并案', en: 'Merged' },
}

export const sourceWords: Readonly<Record<Source, Words>> = {
  inspector: { zh: '监督员', en: 'Inspector' },
  desk: { zh: '指挥中心', en: 'Dispatch desk' },
  public: { zh: '公众', en: 'Public' },
  device: { zh: '设备', en: 'Device' },
  import: { zh: '导入', en: 'Import' },
}

/** The counts and rates of a period; a name that is missing here heads its column itself. */
export const figureWords: Readonly<Record<string, Words>> = {
  received: { zh: '上报', en: 'Received' },
  filed: { zh: '立案', en: 'Filed' },
  dispatched: { zh: '派遣', en: 'Dispatched' },
  due: { zh: '应结', en: 'Due' },
  closed: { zh: '结案', en: 'Closed' },
  closedOnTime: { zh: '按期', en: 'On time' },
  overdue: { zh: '未按期', en: 'Not on time' },
  reworked: { zh: '返工', en: 'Reworked' },
  extended: { zh: '延期', en: 'Extended' },
  exempt: { zh: '免责', en: 'Exempt' },
  remote: { zh: '照片核查', en: 'By photos' },
  requests: { zh: '公众诉求', en: 'Requests' },
  responded: { zh: '已回复', en: 'Answered' },
  rated: { zh: '已评价', en: 'Rated' },
  solved: { zh: '已解决', en: 'Solved' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  filingRate: { zh: '立案率（%）', en: 'Filing rate (%)' },
  dispatchRate: { zh: '派遣率（%）', en: 'Dispatch rate (%)' },
  closingRate: { zh: '整改率（%）', en: 'Rectification rate (%)' },
  onTimeClosingRate: { zh: '按期结案率（%）', en: 'Closed on time (%)' },
  reworkRate: { zh: '返工率（%）', en: 'Rework rate (%)' },
  extensionRate: { zh: '延期率（%）', en: 'Extension rate (%)' },
  responseRate: { zh: '响应率（%）', en: 'Response rate (%)' },
  solutionRate: { zh: '解决率（%）', en: 'Solution rate (%)' },
  satisfactionRate: { zh: '满意率（%）', en: 'Satisfaction rate (%)' },
}

export const dimensionWords: Readonly<Record<string, Words>> = {
  office: { zh: '街道办', en: 'Street office' },
  crew: { zh: '班组', en: 'Crew' },
  contractor: { zh: '承包单位', en: 'Contractor' },
  category: { zh: '类别', en: 'Category' },
  area: { zh: '街道', en: 'Street' },
  source: { zh: '来源', en: 'Source' },
  day: { zh: '日期', en: 'Day' },
  month: { zh: '月份', en: 'Month' },
}

/** A word of a table in the language asked for; the name itself where the table has none. */
export function wordOf(table: Readonly<Record<string, Words>>, name: string, language: ExportLanguage): string {
  return table[name]?.[language] ?? name
}
