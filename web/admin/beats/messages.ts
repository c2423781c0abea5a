/** The words of the page of beats. */
export const zh = {
  hint: '监督员每天走哪些区域。手机上的“今日责任区”照此显示。', inspector: '监督员', beat: '责任区', today: '今天', none: '还没有监督员账号。', nobody: '还没有安排', change: '安排', title: '{name} 的责任区',
  area: '区域', days: '哪几天', everyDay: '每天', weekdays: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' }, on: '周{days}', add: '加区域', choose: '选一个区域', remove: '去掉', gone: '区域已不在', saved: '{name} 的责任区已保存', empty: '没有区域。加一个，或保存为不安排。',
  level: { district: '区', street: '街道', community: '社区', grid: '单元网格', zone: '片区' },
}

export const en: typeof zh = {
  hint: 'Which areas an inspector walks on which days. “Today’s beat” on the phone follows it.', inspector: 'Inspector', beat: 'Beat', today: 'Today', none: 'There is no inspector’s account yet.', nobody: 'Nothing planned', change: 'Plan', title: 'Beat of {name}',
  area: 'Area', days: 'Days', everyDay: 'Every day', weekdays: { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' }, on: '{days}', add: 'Add area', choose: 'Choose an area', remove: 'Remove', gone: 'area is gone', saved: 'The beat of {name} is saved', empty: 'No area. Add one, or save it as nothing planned.',
  level: { district: 'District', street: 'Street', community: 'Community', grid: 'Unit grid', zone: 'Zone' },
}
