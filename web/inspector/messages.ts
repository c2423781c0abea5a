/** The inspectors' words. */
export const zh = {
  report: {
    title: '上报问题', takePhoto: '拍照', photoFirst: '先拍照，再定位置和类别', description: '情况说明', descriptionHint: '看到了什么，如：路面破损约 1.2 m²', sending: '上报中', otherwise: '可不填，不填就用立案条件',
    missing: { photo: '照片', after: '处置后照片', place: '位置', category: '类别', standard: '立案标准', same: '是不是同一处' },
  },
  category: {
    title: '类别', search: '搜类别，可输首字母 dlps', all: '全部类别', recent: '最近用过', none: '没有“{typed}”。看全部类别。', event: '事件', component: '部件',
  },
  same: {
    title: '{distance}外，同一处吗？', here: '就在这里，同一处吗？', yes: '同一处', no: '不是', none: '都不是', age: '{span}前上报', joins: '算作 {number} 的又一份上报', undo: '改一改', insists: '另立一件，不并入附近的', more: '附近还有 {n} 件', full: '这件不能再并入', problem: '附近有没有同样的，没读到。',
  },
  spot: { act: '举手之劳', on: '已当场处置', off: '改为上报', after: '拍处置后', afterHint: '当场处置好，再拍一张', done: '已当场处置，直接结案' },
  done: {
    title: '已上报', joined: '算作这件的又一份上报', crew: '已派给{crew}，{office}负责', office: '已派给{office}', filed: '已立案，正在派遣', pending: '等指挥中心立案', again: '再报一件', deadline: '{moment} 前整改',
  },
  mine: { title: '我的上报', open: '未结案', ended: '已了结', none: { open: '没有未结案的上报。发现问题就报。', ended: '还没有了结的上报。' } },
  today: {
    title: '今天', noBeat: '今天没有责任区', todo: '待办 {n} 件', view: '看法', list: '列表', map: '地图', kinds: '类型', all: '全部', none: '没有等核实、核查的工单。去巡查。',
    kind: { check: '核实', recheck: '核查', blind: '盲查', own: '我的上报' }, group: { mine: '派给我的', beat: '责任区里', anyone: '谁去都行', own: '我上报、还没结案的' },
  },
  recheck: {
    title: '核查 · {category}', photoHint: '站在整改前照片的同一处拍', verdict: '核查结论',
    met: '达到条件', unmet: '没达到', reasonHint: '哪里没达到，如：补丁高出路面 2 cm', submit: '提交', notNow: '这件现在不用你核查。',
    missing: { verdict: '结论', photo: '现场照片', reason: '原因' },
  },
  check: {
    title: '核实 · {category}', photoHint: '站在上报的位置拍', found: '现场情况', yes: '现场有', no: '现场没有', text: '情况说明', textHint: '看到了什么，如：井盖缺失，已围挡', submit: '报核实', notNow: '这件现在不用你核实。',
    missing: { found: '现场情况', photo: '现场照片', text: '情况说明' },
  },
}

export const en: typeof zh = {
  report: {
    title: 'Report a finding', takePhoto: 'Take a photo', photoFirst: 'Photo first, then place and category', description: 'What you see', descriptionHint: 'For example: broken surface, about 1.2 m²', sending: 'Reporting', otherwise: 'optional: the filing condition stands for it',
    missing: { photo: 'photo', after: 'after-photo', place: 'place', category: 'category', standard: 'standard', same: 'whether it is the same' },
  },
  category: {
    title: 'Category', search: 'Search, or initials: dlps', all: 'All', recent: 'Used last', none: 'No “{typed}”. See all categories.', event: 'Event', component: 'Component',
  },
  same: {
    title: '{distance} away: the same?', here: 'Right here: the same?', yes: 'The same', no: 'No', none: 'None', age: 'reported {span} ago', joins: 'Counts as one more report of {number}', undo: 'Change', insists: 'A new order, apart from the one near by', more: '{n} more near by', full: 'Nothing can be added to this one', problem: 'Whether the same is near by could not be read.',
  },
  spot: { act: 'Fixed it here', on: 'Settled on the spot', off: 'Report instead', after: 'After-photo', afterHint: 'Put it right, then take one more', done: 'Settled on the spot and closed' },
  done: {
    title: 'Reported', joined: 'One more report of this order', crew: 'With {crew}; {office} answers for it', office: 'With {office}', filed: 'Filed, being dispatched', pending: 'Waiting for the desk to file it', again: 'Report another', deadline: 'To be fixed by {moment}',
  },
  mine: { title: 'My reports', open: 'Open', ended: 'Settled', none: { open: 'None of your reports is open.', ended: 'None of your reports is settled yet.' } },
  today: {
    title: 'Today', noBeat: 'No beat today', todo: '{n} to do', view: 'View', list: 'List', map: 'Map', kinds: 'Kinds', all: 'All', none: 'Nothing waits for a check or a re-check.',
    kind: { check: 'Checks', recheck: 'Re-checks', blind: 'Blind', own: 'My reports' }, group: { mine: 'Sent to me', beat: 'On my beat', anyone: 'For anyone', own: 'My reports, still open' },
  },
  recheck: {
    title: 'Re-check · {category}', photoHint: 'From where the before-photo was taken', verdict: 'Verdict',
    met: 'Condition met', unmet: 'Not met', reasonHint: 'What falls short, for example: patch 2 cm too high', submit: 'Submit', notNow: 'This order does not wait for your re-check now.',
    missing: { verdict: 'verdict', photo: 'photo', reason: 'reason' },
  },
  check: {
    title: 'Check · {category}', photoHint: 'From where it was reported', found: 'On site', yes: 'It is there', no: 'It is not there', text: 'What you see', textHint: 'For example: cover missing, fenced off', submit: 'Report check', notNow: 'This order does not wait for your check now.',
    missing: { found: 'whether it is there', photo: 'photo', text: 'what you see' },
  },
}
