/** The words of the targets' page. */
export const zh = {
  title: '指标目标',
  hint: '从生效日起算。已过去的时段保留当时的目标。街道不填的，按全区的目标。',
  of: '适用',
  district: '全区',
  from: '生效日',
  closingRate: '整改率不低于 %',
  onTimeClosingRate: '按期结案率不低于 %',
  reworkRate: '返工率不高于 %',
  save: '保存目标',
  saved: '已记下，{day} 起生效。',
  now: '现在的目标',
  history: '目标的由来',
  none: '还没有设过目标。',
  short: { closingRate: '整改率 %', onTimeClosingRate: '按期结案率 %', reworkRate: '返工率 %' },
}

export const en: typeof zh = {
  title: 'Targets',
  hint: 'They hold from their day on; periods that are over keep the targets of their time. What a street leaves empty follows the district.',
  of: 'Of',
  district: 'District',
  from: 'From',
  closingRate: 'Rectified, at least %',
  onTimeClosingRate: 'Closed on time, at least %',
  reworkRate: 'Rework, at most %',
  save: 'Save targets',
  saved: 'Noted; they hold from {day}.',
  now: 'Targets now',
  history: 'How they came to be',
  none: 'No target was set yet.',
  short: { closingRate: 'Rectified %', onTimeClosingRate: 'On time %', reworkRate: 'Rework %' },
}
