/** The words of the calendar page. */
export const zh = {
  title: '工作日历', year: '{year} 年', earlier: '上一年', later: '下一年', month: '{month} 月',
  noData: '{year} 年还没有节假日和调休的数据，法定节假日会按工作日计时。国务院公布后在这里录入。',
  legend: { holiday: '休：节假日', makeUp: '班：调休上班', rest: '休息日', own: '本区自定' },
  off: '休', on: '班',
  kept: '改动只管之后开始或恢复的计时；已经定下的时限照旧，工单的时限明细会注明“日历后来改过”。',
  choose: '点一天来改。', day: { rule: '按星期', holiday: '节假日', makeUp: '调休上班' }, name: '名称', save: '保存', undo: '按星期',
  official: '国家公布', district: '本区自定', ruleWorks: '星期{weekday}，上班', ruleRests: '星期{weekday}，休息',
  hours: '工作时间', openings: '时段', addOpening: '加时段', remove: '去掉', to: '至', weekdays: '工作日', zone: '时区 {zone}',
  night: '夜班在 24:00 断开写成两段，全天写 00:00 至 24:00。',
  lengths: '其他时限', minutes: '工作分钟',
  length: { filing: '立案', dispatch: '派遣', check: '核实', recheck: '核查', escalateDesk: '超时后报指挥中心', escalateLeader: '超时后报领导' },
  saved: '已保存', counts: '节假日 {off} 天，调休上班 {on} 天', nameNeeded: '写明名称。',
}

export const en: typeof zh = {
  title: 'Working calendar', year: '{year}', earlier: 'Year before', later: 'Year after', month: 'Month {month}',
  noData: 'Nothing is known of the holidays of {year} yet; public holidays would count as work. Enter them here once they are announced.',
  legend: { holiday: 'Off: holiday', makeUp: 'On: make-up workday', rest: 'Day of rest', own: 'Set by the district' },
  off: 'off', on: 'on',
  kept: 'A change holds for clocks that start or go on after it. Deadlines that are set stay as promised; the order’s ledger says that the calendar was changed after.',
  choose: 'Choose a day to change it.', day: { rule: 'By weekday', holiday: 'Holiday', makeUp: 'Make-up workday' }, name: 'Name', save: 'Save', undo: 'By weekday',
  official: 'Official', district: 'Set by the district', ruleWorks: '{weekday}, worked', ruleRests: '{weekday}, rest',
  hours: 'Working hours', openings: 'Openings', addOpening: 'Add', remove: 'Remove', to: 'to', weekdays: 'Workdays', zone: 'Time zone {zone}',
  night: 'Split a night shift at 24:00; write the whole day as 00:00 to 24:00.',
  lengths: 'Other clocks', minutes: 'working minutes',
  length: { filing: 'Filing', dispatch: 'Dispatch', check: 'Check', recheck: 'Re-check', escalateDesk: 'Late: tell the desk after', escalateLeader: 'Late: tell the leader after' },
  saved: 'Saved', counts: '{off} holidays, {on} make-up workdays', nameNeeded: 'Give it a name.',
}
