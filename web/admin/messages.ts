/** The words of the admin pages' frame; each page brings its own. */
export const zh = {
  title: '管理', acts: '操作',
  sections: { people: '人员', parties: '单位与合同', rules: '规则', outside: '对接', record: '记录' },
  pages: {
    accounts: '账号', beats: '责任区', offices: '街道办', contractors: '承包单位', crews: '班组', contracts: '合同', catalogue: '目录', routing: '派遣规则',
    areas: '区域', calendar: '日历', targets: '指标目标', blind: '盲查抽签', channels: '通知渠道', audit: '审计记录',
  },
}

export const en: typeof zh = {
  title: 'Admin', acts: 'Actions',
  sections: { people: 'People', parties: 'Units and contracts', rules: 'Rules', outside: 'Integrations', record: 'Record' },
  pages: {
    accounts: 'Accounts', beats: 'Beats', offices: 'Street offices', contractors: 'Contractors', crews: 'Crews', contracts: 'Contracts', catalogue: 'Catalogue', routing: 'Routing',
    areas: 'Areas', calendar: 'Calendar', targets: 'Targets', blind: 'Blind re-checks', channels: 'Channels', audit: 'Audit trail',
  },
}
