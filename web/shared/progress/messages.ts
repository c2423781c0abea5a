/** The words of what is under way. */
export const zh = {
  title: '正在进行', of: '{done} / {total}', working: '已传完，服务器处理中', left: '还要 {span}', seconds: '还要 {n} 秒', export: '导出{title}', orders: '工单', rates: '指标', catalogue: '上传目录 {name}', areas: '上传区域 {name}', cancelled: '已取消，没有留下任何改动。',
}

export const en: typeof zh = {
  title: 'Under way', of: '{done} of {total}', working: 'All is sent, the server is at it', left: '{span} left', seconds: '{n} s left', export: 'Export: {title}', orders: 'orders', rates: 'rates', catalogue: 'Catalogue {name}', areas: 'Areas {name}', cancelled: 'Cancelled; nothing was changed.',
}
