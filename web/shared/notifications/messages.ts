/** The words of the bell, the list of notifications and their settings. */
export const zh = {
  title: '通知', settings: '设置', settingsTitle: '通知设置', unread: '{n} 条未读', many: '999+', none: '没有未读', readAll: '全部已读', more: '更早的', empty: '还没有通知。和你有关的工单一有动静，就在这里。',
  isUnread: '未读', reason: '理由：{reason}',
  kinds: {
    task: '新任务', rework: '返工', handled: '待确认', check: '核实核查', taken: '移出', returned: '退回', request: '申请', answer: '批复', warning: '快到期',
    overdue: '超期', escalated: '升级', urged: '督办', outcome: '上报结果', feedback: '评价', changed: '更正',
  },
  what: {
    task: '工单派来、交来', rework: '核查未过、重新打开、要求重做', handled: '班组已处置，核实有回音', check: '派你核实、核查', taken: '工单收回、改派、并案', returned: '街道退回、吹哨、班组交回',
    request: '有人申请延期、挂账、作废、申诉', answer: '申请的批复，结案', warning: '时限用掉八成', overdue: '时限已过', escalated: '久超未办', urged: '领导督办',
    outcome: '你报的问题有了结果', feedback: '上报人的评价', changed: '工单更正、同一处再发',
  },
  form: {
    kinds: '收什么', app: '站内', email: '邮件', urgent: '紧急', address: '邮箱', addressHint: '不填就不发邮件', noMail: '本区没有配置发信，邮件暂时发不出。',
    language: '邮件语言', quiet: '免打扰', quietOn: '每天这段时间不发邮件', from: '从', until: '到', through: '紧急的照发', quietHint: '这段时间里的通知，结束时合成一封邮件发出。', saved: '已保存',
  },
}

export const en: typeof zh = {
  title: 'Notifications', settings: 'Settings', settingsTitle: 'Notification settings', unread: '{n} unread', many: '999+', none: 'None unread', readAll: 'All read', more: 'Earlier', empty: 'No notifications yet. Whatever happens to orders that concern you will stand here.',
  isUnread: 'unread', reason: 'Reason: {reason}',
  kinds: {
    task: 'New task', rework: 'Rework', handled: 'To confirm', check: 'Checks', taken: 'Taken away', returned: 'Returned', request: 'Request', answer: 'Answer', warning: 'Nearly due',
    overdue: 'Overdue', escalated: 'Escalated', urged: 'Urged', outcome: 'Outcome', feedback: 'Feedback', changed: 'Changed',
  },
  what: {
    task: 'orders come to you', rework: 'a re-check failed, reopened, to be done again', handled: 'a crew has fixed it, a check came back', check: 'sent to you to check or re-check', taken: 'orders taken back, given to others, merged', returned: 'returned by offices or crews, joint sessions',
    request: 'extensions, suspensions, withdrawals, appeals', answer: 'what became of requests; closings', warning: 'four fifths of the limit used', overdue: 'the limit has passed', escalated: 'long overdue', urged: 'a leader urges',
    outcome: 'what became of your reports', feedback: 'what reporters say', changed: 'corrections, recurrences',
  },
  form: {
    kinds: 'What', app: 'In app', email: 'E-mail', urgent: 'urgent', address: 'E-mail address', addressHint: 'Without one no mail is sent', noMail: 'This district has no mail server set up: no mail is sent for now.',
    language: 'Language of mail', quiet: 'Quiet hours', quietOn: 'No mail in these hours', from: 'From', until: 'Until', through: 'Urgent ones come all the same', quietHint: 'What comes in these hours is sent as one mail when they end.', saved: 'Saved',
  },
}
