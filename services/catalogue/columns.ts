import { unreadable } from './unreadable.ts'

/** The columns of a catalogue file with every name they go by; the first is the one that we write. */
export const columnNames = {
  kind: ['kind', '类型', '类别', '部件/事件'],
  classCode: ['class_code', '大类代码', '大类编码', '大类编号'],
  className: ['class_name', '大类名称', '大类'],
  subclassCode: ['subclass_code', '小类代码', '小类编码', '小类编号'],
  subclassName: ['subclass_name', '小类名称', '小类'],
  filingCondition: ['filing_condition', '立案条件', '立案标准'],
  closingCondition: ['closing_condition', '结案条件', '结案标准'],
  timeLimit: ['time_limit', '处置时限', '办理时限', '时限'],
  unit: ['time_unit', '时限单位'],
  responsible: ['responsible', '责任单位', '处置单位', '责任主体'],
  beforePhotos: ['before_photos', '整改前照片'],
  afterPhotos: ['after_photos', '整改后照片'],
  measuredUnit: ['measured_unit', '计量单位', '测量单位'],
  duplicateRadius: ['duplicate_radius', '同一问题半径'],
  recurrenceDays: ['recurrence_days', '复发天数'],
  classNameEn: ['class_name_en'],
  subclassNameEn: ['subclass_name_en'],
  filingConditionEn: ['filing_condition_en'],
  closingConditionEn: ['closing_condition_en'],
} as const

export type Column = keyof typeof columnNames

const needed = ['kind', 'classCode', 'className', 'subclassCode', 'subclassName', 'filingCondition', 'closingCondition', 'timeLimit'] as const

/** Where each known column stands. Refuses a header that lacks one that is needed, or names one twice. */
export function readHeader(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map((name) => name.normalize('NFKC').trim().toLowerCase())
  const found = new Map<Column, number>()
  for (const [column, known] of Object.entries(columnNames) as [Column, readonly string[]][]) {
    const places = names.flatMap((name, at) => (known.includes(name) ? [at] : []))
    if (places.length > 1) throw unreadable('column-twice', 'line 1', known[0])
    if (places[0] !== undefined) found.set(column, places[0])
  }
  const missing = needed.filter((column) => !found.has(column)).map((column) => columnNames[column][0])
  if (missing.length > 0) throw unreadable('columns-missing', 'line 1', missing.join(', '))
  return found
}
