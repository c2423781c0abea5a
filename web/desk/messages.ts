/** The dispatch desk's words. */
export const zh = {
  title: '派遣台',
  queues: '队列',
  queue: {
    file: '待立案', place: '待派遣', returned: '已退回', requests: '待批', sessions: '联席', appeals: '申诉', rechecks: '待派核查', out: '核查在外',
  },
  what: {
    file: '立案，或先派人核实', place: '系统派不出的，人工派遣', returned: '重新派遣，或召集联席', requests: '延期、挂账、作废，等批', sessions: '定一家牵头，再派遣',
    appeals: '两个账号评议，一致才成立', rechecks: '派监督员到现场核查', out: '已派监督员，还没回报',
  },
  kind: '申请类型',
  anyKind: '全部申请',
  late: '已超期',
  empty: '{queue}没有要办的。',
  toInbox: '看收件箱',
}

export const en: typeof zh = {
  title: 'Dispatch',
  queues: 'Queues',
  queue: {
    file: 'To file', place: 'To dispatch', returned: 'Returned', requests: 'Requests', sessions: 'Sessions', appeals: 'Appeals', rechecks: 'To re-check', out: 'Out on check',
  },
  what: {
    file: 'File it, or have it checked first', place: 'What the system could not place: dispatch by hand', returned: 'Dispatch again, or call a joint session', requests: 'Extensions, suspensions, withdrawals to decide', sessions: 'Name one lead, then it is dispatched',
    appeals: 'Two accounts judge; upheld where both agree', rechecks: 'Send an inspector to look', out: 'An inspector was sent and has not reported',
  },
  kind: 'Kind of request',
  anyKind: 'All requests',
  late: 'Overdue',
  empty: '{queue}: nothing to do.',
  toInbox: 'See the inbox',
}
