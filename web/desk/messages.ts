/** The dispatch desk's words. */
export const zh = {
  title: '派遣台',
  queues: '队列',
  queue: {
    file: '待立案', place: '待派遣', returned: '已退回', requests: '待批', sessions: '联席', appeals: '申诉', rechecks: '待派核查', out: '核查在外', merges: '疑似同一件',
  },
  what: {
    file: '立案，或先派人核实', place: '系统派不出的，人工派遣', returned: '重新派遣，或召集联席', requests: '延期、挂账、作废，等批', sessions: '定一家牵头，再派遣',
    appeals: '两个账号评议，一致才成立', rechecks: '派监督员到现场核查', out: '已派监督员，还没回报', merges: '同一小类、挨得近的两件：并成一件，或认定不是同一件',
  },
  kind: '申请类型',
  anyKind: '全部申请',
  late: '已超期',
  empty: '{queue}没有要办的。',
  toInbox: '看收件箱',
  merge: {
    after: '晚 {span}', stays: '留下', goes: '并入', received: '收到', ago: '{at}（{span}前）', reporters: '上报人', place: '地点', rule: '先收到的那件留下，后收到的并进去；并错了可以在工单里拆开。',
    keeps: '仍是{state}，时限不变', takesOver: '另外结清 {n} 条上报', ends: '变为并案，不再计时，随 {number} 一起办结', letsGo: '{crew}不再处置这一件',
    do: '并入 {number}', apart: '不是同一件', reasonWanted: '写一句理由', none: '没有疑似同一件的工单。', choose: '选一对，看是不是同一件。', away: '{later} 与 {earlier}：不是同一件，以后不再提示。', undo: '撤销', back: '回到列表',
  },
}

export const en: typeof zh = {
  title: 'Dispatch',
  queues: 'Queues',
  queue: {
    file: 'To file', place: 'To dispatch', returned: 'Returned', requests: 'Requests', sessions: 'Sessions', appeals: 'Appeals', rechecks: 'To re-check', out: 'Out on check', merges: 'Same thing?',
  },
  what: {
    file: 'File it, or have it checked first', place: 'What the system could not place: dispatch by hand', returned: 'Dispatch again, or call a joint session', requests: 'Extensions, suspensions, withdrawals to decide', sessions: 'Name one lead, then it is dispatched',
    appeals: 'Two accounts judge; upheld where both agree', rechecks: 'Send an inspector to look', out: 'An inspector was sent and has not reported', merges: 'Two of one sub-class close together: merge them, or say that they are two things',
  },
  kind: 'Kind of request',
  anyKind: 'All requests',
  late: 'Overdue',
  empty: '{queue}: nothing to do.',
  toInbox: 'See the inbox',
  merge: {
    after: '{span} later', stays: 'Stays', goes: 'Is merged', received: 'Received', ago: '{at} ({span} ago)', reporters: 'Reporters', place: 'Place', rule: 'What was received first stays, the later one goes into it; a wrong merge can be split on the order.',
    keeps: 'Stays {state}, with its deadline', takesOver: 'Settles {n} more report(s)', ends: 'Ends as merged, its clock stops, and it is settled with {number}', letsGo: '{crew} no longer handles it',
    do: 'Merge into {number}', apart: 'Two things', reasonWanted: 'Say why', none: 'No open orders look like one thing.', choose: 'Choose a pair to compare.', away: '{later} and {earlier} are two things, and are suggested no more.', undo: 'Undo', back: 'Back to the list',
  },
}
