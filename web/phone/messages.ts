/** The phone's words, for inspectors and crews. */
export const zh = {
  tabs: { label: '主导航', report: '上报', rechecks: '核查', mine: '我的上报', tasks: '任务', me: '我的' },
  kept: '填的和照片都还在。',
  stillOld: '下面是上次读到的。',
  missing: '还缺：{what}',
  and: '、',
  rework: '返工',
  pull: { down: '下拉刷新', loose: '松开刷新' },
  field: { reason: '原因', text: '内容', note: '备注', noteOptional: '备注（可不填）' },
  photo: {
    again: '再拍', remove: '删掉这张', show: '第 {n} 张', count: '照片 {n} / {total}', takenAt: '{time} 拍摄', sent: '已上传', sending: '上传中',
    optional: '可不拍', failed: '没传上', kept: '上报时会再传。', distance: '距所选位置 {distance}', distanceReport: '距上报点 {distance}',
  },
  place: {
    title: '位置', pick: '在图上选位置', tap: '点一下图，放下位置', take: '用这里', onMap: '图上选位置', looking: '正在定位', refused: '没有定位权限，在图上选',
    failed: '没定到位，在图上选', refusedHere: '没有定位权限，先按时限排', failedHere: '没定到位，先按时限排', outside: '不在任何街道内，由指挥中心派遣',
    address: '地点说明', addressHint: '门牌、路口，如 17 号院门口', accuracy: '定位精度', byHand: '图上所选', locate: '重新定位',
  },
  category: {
    title: '类别', search: '搜类别，可输首字母 dlps', all: '全部类别', recent: '最近用过', none: '没有“{typed}”。看全部类别。', event: '事件', component: '部件',
  },
  report: {
    title: '上报问题', takePhoto: '拍照', photoFirst: '先拍照，再定位置和类别', description: '情况说明', descriptionHint: '看到了什么，如：路面破损约 1.2 m²', sending: '上报中',
    missing: { photo: '照片', after: '处置后照片', place: '位置', category: '类别', standard: '立案标准', description: '情况说明', same: '是不是同一处' },
  },
  done: {
    title: '已上报', joined: '算作这件的又一份上报', crew: '已派给{crew}，{office}负责', office: '已派给{office}', filed: '已立案，正在派遣', pending: '等指挥中心立案', again: '再报一件', deadline: '{moment} 前整改',
  },
  mine: { title: '我的上报', open: '未结案', ended: '已了结', none: { open: '没有未结案的上报。发现问题就报。', ended: '还没有了结的上报。' } },
  recheck: {
    list: '核实核查', count: '{n} 件', mine: '派给我的', anyone: '谁去都行', none: '没有等核实、核查的工单。去巡查。', go: '去核查', title: '核查 · {category}', takePhoto: '拍现场', photoHint: '站在整改前照片的同一处拍', verdict: '核查结论',
    met: '达到条件', unmet: '没达到', reasonHint: '哪里没达到，如：补丁高出路面 2 cm', submit: '提交', notNow: '这件现在不用你核查。',
    missing: { verdict: '结论', photo: '现场照片', reason: '原因' },
  },
  check: {
    go: '去核实', title: '核实 · {category}', photoHint: '站在上报的位置拍', found: '现场情况', yes: '现场有', no: '现场没有', text: '情况说明', textHint: '看到了什么，如：井盖缺失，已围挡', submit: '报核实', notNow: '这件现在不用你核实。',
    missing: { found: '现场情况', photo: '现场照片', text: '情况说明' },
  },
  same: {
    title: '{distance}外，同一处吗？', here: '就在这里，同一处吗？', yes: '同一处', no: '不是', none: '都不是', age: '{span}前上报', joins: '算作 {number} 的又一份上报', undo: '改一改', insists: '另立一件，不并入附近的', more: '附近还有 {n} 件', full: '这件不能再并入', problem: '附近有没有同样的，没读到。',
  },
  spot: { act: '举手之劳', on: '已当场处置', off: '改为上报', after: '拍处置后', afterHint: '当场处置好，再拍一张', done: '已当场处置，直接结案' },
  tasks: {
    title: '我的任务', undone: '{n} 件未完成', synced: '{time} 已同步', by: '排列方式', deadline: '按时限', distance: '按距离', map: '地图', go: '去这里', count: '{n} 件',
    none: '没有未完成的任务。新派的会自己出现在这里。', group: { late: '已超期', today: '今天到期', later: '以后', sent: '已完成，等确认', near: '由近到远' },
  },
  fix: {
    act: '拍整改后', title: '拍整改后 · {category}', progress: '{n} / {least} 张', lacking: '再拍 {n} 张后可提交', compare: '对着整改前的同一处拍', outcome: '结果', measured: '实测（{unit}）',
    notNow: '这件现在不能交整改。',
  },
  order: {
    description: '情况', filing: '立案条件', closing: '结案条件', office: '街道办', crew: '班组', officeWhy: '派遣原因', crewWhy: '指派原因', rework: '返工',
    reworkCount: '{rework} 次；街道办要求重做 {redo} 次', dueAt: '{moment} 到期',
  },
}

export const en: typeof zh = {
  tabs: { label: 'Main navigation', report: 'Report', rechecks: 'Re-checks', mine: 'My reports', tasks: 'Tasks', me: 'Me' },
  kept: 'All you filled in and the photos are still here.',
  stillOld: 'Below is what was read last.',
  missing: 'Still missing: {what}',
  and: ', ',
  rework: 'rework',
  pull: { down: 'Pull to refresh', loose: 'Let go to refresh' },
  field: { reason: 'Reason', text: 'Text', note: 'Note', noteOptional: 'Note (optional)' },
  photo: {
    again: 'Again', remove: 'Remove this one', show: 'Photo {n}', count: 'Photo {n} / {total}', takenAt: 'taken {time}', sent: 'uploaded', sending: 'Uploading',
    optional: 'optional', failed: 'not uploaded', kept: 'It goes out again with the report.', distance: '{distance} from the chosen place', distanceReport: '{distance} from the report',
  },
  place: {
    title: 'Place', pick: 'Choose on the map', tap: 'Tap the map to put the pin', take: 'Use this place', onMap: 'Choose on map', looking: 'Locating', refused: 'No permission to locate; choose on the map',
    failed: 'Could not locate; choose on the map', refusedHere: 'No permission to locate; by deadline for now', failedHere: 'Could not locate; by deadline for now', outside: 'Outside every street; the desk dispatches it',
    address: 'Where exactly', addressHint: 'House number or crossing', accuracy: 'Accuracy', byHand: 'Chosen on the map', locate: 'Locate again',
  },
  category: {
    title: 'Category', search: 'Search, or initials: dlps', all: 'All', recent: 'Used last', none: 'No “{typed}”. See all categories.', event: 'Event', component: 'Component',
  },
  report: {
    title: 'Report a finding', takePhoto: 'Take a photo', photoFirst: 'Photo first, then place and category', description: 'What you see', descriptionHint: 'For example: broken surface, about 1.2 m²', sending: 'Reporting',
    missing: { photo: 'photo', after: 'after-photo', place: 'place', category: 'category', standard: 'standard', description: 'what you see', same: 'whether it is the same' },
  },
  done: {
    title: 'Reported', joined: 'One more report of this order', crew: 'With {crew}; {office} answers for it', office: 'With {office}', filed: 'Filed, being dispatched', pending: 'Waiting for the desk to file it', again: 'Report another', deadline: 'To be fixed by {moment}',
  },
  mine: { title: 'My reports', open: 'Open', ended: 'Settled', none: { open: 'None of your reports is open.', ended: 'None of your reports is settled yet.' } },
  recheck: {
    list: 'Checks', count: '{n} orders', mine: 'Sent to me', anyone: 'For anyone', none: 'Nothing waits for a check or a re-check.', go: 'Re-check', title: 'Re-check · {category}', takePhoto: 'Take a photo', photoHint: 'From where the before-photo was taken', verdict: 'Verdict',
    met: 'Condition met', unmet: 'Not met', reasonHint: 'What falls short, for example: patch 2 cm too high', submit: 'Submit', notNow: 'This order does not wait for your re-check now.',
    missing: { verdict: 'verdict', photo: 'photo', reason: 'reason' },
  },
  check: {
    go: 'Check', title: 'Check · {category}', photoHint: 'From where it was reported', found: 'On site', yes: 'It is there', no: 'It is not there', text: 'What you see', textHint: 'For example: cover missing, fenced off', submit: 'Report check', notNow: 'This order does not wait for your check now.',
    missing: { found: 'whether it is there', photo: 'photo', text: 'what you see' },
  },
  same: {
    title: '{distance} away: the same?', here: 'Right here: the same?', yes: 'The same', no: 'No', none: 'None', age: 'reported {span} ago', joins: 'Counts as one more report of {number}', undo: 'Change', insists: 'A new order, apart from the one near by', more: '{n} more near by', full: 'Nothing can be added to this one', problem: 'Whether the same is near by could not be read.',
  },
  spot: { act: 'Fixed it here', on: 'Settled on the spot', off: 'Report instead', after: 'After-photo', afterHint: 'Put it right, then take one more', done: 'Settled on the spot and closed' },
  tasks: {
    title: 'My tasks', undone: '{n} to do', synced: 'Synced {time}', by: 'Arranged by', deadline: 'Deadline', distance: 'Distance', map: 'Map', go: 'Go there', count: '{n}',
    none: 'Nothing to do. New tasks appear here by themselves.', group: { late: 'Late', today: 'Due today', later: 'Later', sent: 'Done, to be confirmed', near: 'Nearest first' },
  },
  fix: {
    act: 'After-photos', title: 'After-photos · {category}', progress: '{n} / {least}', lacking: '{n} more before you can submit', compare: 'Take it from where the before-photo was taken', outcome: 'Outcome', measured: 'Measured ({unit})',
    notNow: 'This order can’t be handed in now.',
  },
  order: {
    description: 'What', filing: 'Filing condition', closing: 'Closing condition', office: 'Office', crew: 'Crew', officeWhy: 'Why this office', crewWhy: 'Why this crew', rework: 'Rework',
    reworkCount: '{rework}; redone {redo} at the office’s request', dueAt: 'due {moment}',
  },
}
