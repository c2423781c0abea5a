/** The words of the ledger of a clock. */
export const zh = {
  ran: '计时', left: '未用', over: '超时限', stopped: '停表', rest: '休息', restDays: '休息日 {n} 天', extended: '延期 {span}',
  now: '现在 {time}', due: '时限 {time}', whole: '限 {limit}（{span}）', dueAt: '{at} 到期', unused: '剩 {span} 未用',
  rows: '明细', hide: '收起', bar: '{clock}时间轴：{text}',
  from: '起', to: '止', what: '情况', why: '原因', counted: '计入', sum: '合计', limit: '时限',
  closed: { night: '下班', lunch: '午休', 'rest-day': '休息日', holiday: '节假日' },
  waits: { confirm: '等核查' },
  difference: { 'calendar-changed': '日历后来改过，时限按当时的承诺', 'clocks-went-forward-or-back': '期间调了夏令时', unexplained: '与时限对不上，原因不明' },
  extension: '准予延期', askedAt: '{at} 申请', before: '{office}先前用了 {span}', beside: '{clock}：用了 {used}，限 {whole}', failed: '时限明细没有读到。', none: '没有走过时限。',
  days: '{n} 天', weekday: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' },
}

export const en: typeof zh = {
  ran: 'Ran', left: 'Left', over: 'Over', stopped: 'Stopped', rest: 'Rest', restDays: '{n} days of rest', extended: 'Extended {span}',
  now: 'now {time}', due: 'due {time}', whole: '{limit} ({span})', dueAt: 'due {at}', unused: '{span} not needed',
  rows: 'Rows', hide: 'Hide', bar: '{clock}, time line: {text}',
  from: 'From', to: 'To', what: 'What', why: 'Why', counted: 'Counts', sum: 'Sum', limit: 'Limit',
  closed: { night: 'Closed', lunch: 'Lunch', 'rest-day': 'Day of rest', holiday: 'Holiday' },
  waits: { confirm: 'waits for the re-check' },
  difference: { 'calendar-changed': 'the calendar was changed after; the deadline stays as promised', 'clocks-went-forward-or-back': 'clocks went forward or back', unexplained: 'does not fit the deadline' },
  extension: 'Extension', askedAt: 'asked {at}', before: '{office} used {span} before', beside: '{clock}: {used} of {whole}', failed: 'The ledger could not be read.', none: 'No clock has run.',
  days: '{n} days', weekday: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
}
