/** The words of the audit trail. */
export const zh = {
  hint: '谁在什么时候改了什么，改前改后对照。记录只增不改。', kind: '类型', everyKind: '全部类型', who: '谁', everyone: '所有人', subject: '对象，如 offices:mazhai', from: '从', to: '到', when: '时间', what: '做了什么', change: '改了什么', none: '没有符合条件的记录。', more: '继续加载', system: '系统管理员（命令行）', onlyThis: '只看这个对象', clear: '清除', nothing: '无', yes: '是', no: '否', more_fields: '另：', added: '新增', removed: '去掉',
  kinds: { accounts: '账号', sessions: '登录', parties: '单位与合同', areas: '区域', routing: '派遣规则', catalogue: '目录', calendar: '日历', channels: '通知渠道', settings: '设置', orders: '工单', exports: '导出' },
  action: {
    'sign-in': '登录', 'sign-in-failed': '登录没通过', 'sign-out': '退出', 'sessions-revoked': '结束登录', 'account-created': '加账号', 'account-changed': '改账号', 'account-disabled': '停用账号', 'account-enabled': '启用账号',
    'password-reset': '重置密码', 'password-changed': '改自己的密码', 'mail-address-changed': '改邮箱', 'beat-changed': '改责任区', 'party-saved': '改单位或合同', 'areas-uploaded': '上传区域', 'areas-imported': '启用区域', 'area-codes-set': '改编码规则',
    'routing-saved': '改规则草稿', 'routing-published': '发布规则', 'routing-discarded': '删规则草稿', 'routing-flag-cleared': '清除规则提示', 'catalogue-imported': '上传目录', 'catalogue-published': '发布目录', 'catalogue-draft-deleted': '删目录草稿', 'catalogue-settings-changed': '改目录设置',
    'calendar-changed': '改日历', 'endpoint-created': '加渠道', 'endpoint-changed': '改渠道', 'endpoint-removed': '停渠道', 'endpoint-secret-renewed': '换密钥', 'endpoint-tried': '试发', 'delivery-retried': '重发', 'rate-targets-set': '改指标目标', 'orders-apart': '认定不是同一件', 'orders-apart-taken-back': '撤销“不是同一件”', 'blind-rules-changed': '改盲查规则', 'blind-check-answered': '答盲查', 'exported': '导出',
  },
  object: { accounts: '账号', offices: '街道办', contractors: '承包单位', crews: '班组', contracts: '合同', routing: '规则', areas: '区域', catalogue: '目录', calendar: '日历', endpoints: '渠道', deliveries: '投递', orders: '工单' },
  field: {
    name: '名称', nameEn: '英文名称', role: '角色', share: '抽取比例', least: '至少', most: '至多', restDays: '回避天数', answerDays: '答复期限', rectified: '已整改', office: '街道办', crew: '班组', login: '登录名', enabled: '可用', area: '区域', closedOn: '停用日期', contractor: '承包单位', from: '起', until: '止', pilotNote: '试点说明', lines: '条数', hours: '时段', weekdays: '工作日', working: '上班', effectiveFrom: '生效日期', draft: '草稿',
    plainTime: '不写明的“天”', areas: '区域数', kind: '类型', address: '地址', verbs: '事项', offices: '街道办', filing: '立案', dispatch: '派遣', check: '核实', recheck: '核查', escalateDesk: '报指挥中心', escalateLeader: '报领导', sessionsEnded: '结束登录', count: '数量', linesAdded: '新增', linesRemoved: '去掉', rules: '规则数', rows: '行数', faults: '问题', file: '文件', why: '原因', language: '语言', apartFrom: '与',
  },
}

export const en: typeof zh = {
  hint: 'Who changed what and when, before and after. Entries are added and never changed.', kind: 'Kind', everyKind: 'Every kind', who: 'Who', everyone: 'Everybody', subject: 'Object, as in offices:mazhai', from: 'From', to: 'To', when: 'When', what: 'What was done', change: 'What changed', none: 'No entry is like that.', more: 'Load more', system: 'Operator (command)', onlyThis: 'This object only', clear: 'Clear', nothing: 'nothing', yes: 'yes', no: 'no', more_fields: 'Also: ', added: 'Added', removed: 'Removed',
  kinds: { accounts: 'Accounts', sessions: 'Sign-ins', parties: 'Units and contracts', areas: 'Areas', routing: 'Routing', catalogue: 'Catalogue', calendar: 'Calendar', channels: 'Channels', settings: 'Settings', orders: 'Orders', exports: 'Exports' },
  action: {
    'sign-in': 'Signed in', 'sign-in-failed': 'Sign-in failed', 'sign-out': 'Signed out', 'sessions-revoked': 'Ended sessions', 'account-created': 'Added account', 'account-changed': 'Changed account', 'account-disabled': 'Disabled account', 'account-enabled': 'Enabled account',
    'password-reset': 'Reset password', 'password-changed': 'Changed own password', 'mail-address-changed': 'Changed mail address', 'beat-changed': 'Changed beat', 'party-saved': 'Changed unit or contract', 'areas-uploaded': 'Uploaded areas', 'areas-imported': 'Applied areas', 'area-codes-set': 'Changed codes',
    'routing-saved': 'Changed draft of rules', 'routing-published': 'Published rules', 'routing-discarded': 'Deleted draft of rules', 'routing-flag-cleared': 'Cleared flag', 'catalogue-imported': 'Uploaded catalogue', 'catalogue-published': 'Published catalogue', 'catalogue-draft-deleted': 'Deleted draft', 'catalogue-settings-changed': 'Changed catalogue settings',
    'calendar-changed': 'Changed calendar', 'endpoint-created': 'Added channel', 'endpoint-changed': 'Changed channel', 'endpoint-removed': 'Removed channel', 'endpoint-secret-renewed': 'Renewed secret', 'endpoint-tried': 'Sent a trial', 'delivery-retried': 'Sent again', 'rate-targets-set': 'Changed targets of rates', 'orders-apart': 'Said to be two things', 'orders-apart-taken-back': 'Took “two things” back', 'blind-rules-changed': 'Changed rules of blind re-checks', 'blind-check-answered': 'Answered a blind re-check', 'exported': 'Exported',
  },
  object: { accounts: 'Account', offices: 'Office', contractors: 'Contractor', crews: 'Crew', contracts: 'Contract', routing: 'Rules', areas: 'Areas', catalogue: 'Catalogue', calendar: 'Calendar', endpoints: 'Channel', deliveries: 'Delivery', orders: 'Order' },
  field: {
    name: 'Name', nameEn: 'English name', role: 'Role', share: 'Share', least: 'At least', most: 'At most', restDays: 'Days of rest', answerDays: 'Days to answer', rectified: 'Rectified', office: 'Office', crew: 'Crew', login: 'Login', enabled: 'Enabled', area: 'Area', closedOn: 'Closed on', contractor: 'Contractor', from: 'From', until: 'Until', pilotNote: 'Trial note', lines: 'Lines', hours: 'Hours', weekdays: 'Weekdays', working: 'Working', effectiveFrom: 'In force from', draft: 'Draft',
    plainTime: 'Plain days', areas: 'Areas', kind: 'Kind', address: 'Address', verbs: 'Events', offices: 'Offices', filing: 'Filing', dispatch: 'Dispatch', check: 'Check', recheck: 'Re-check', escalateDesk: 'Tell the desk', escalateLeader: 'Tell the leader', sessionsEnded: 'Sessions ended', count: 'Count', linesAdded: 'Added', linesRemoved: 'Removed', rules: 'Rules', rows: 'Rows', faults: 'Faults', file: 'File', why: 'Why', language: 'Language', apartFrom: 'Apart from',
  },
}
