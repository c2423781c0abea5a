/** The words of the admin pages' frame; each page brings its own. */
export const zh = {
  title: '管理',
  pages: { catalogue: '目录', calendar: '日历', routing: '派遣规则', areas: '区域', channels: '通知渠道' },
}

export const en: typeof zh = {
  title: 'Admin',
  pages: { catalogue: 'Catalogue', calendar: 'Calendar', routing: 'Routing', areas: 'Areas', channels: 'Channels' },
}
