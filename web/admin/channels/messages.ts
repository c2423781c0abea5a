/** The words of the page of endpoints and deliveries. */
export const zh = {
  title: '通知渠道', hint: '工单的动静按条发到别的系统，或发进企业微信群。内容只有编号、类别、状态、街道和时间，不含个人信息。',
  add: '新增', kind: { email: '邮件', webhook: 'Webhook', wecom: '企业微信' }, none: '还没有渠道。', on: '启用', off: '停用',
  change: '修改', remove: '移除', test: '试发', renew: '换密钥', tested: '已试发，结果在下面的投递里。', removeAsk: '移除“{name}”？之后不再发给它。', renewAsk: '换掉“{name}”的密钥？旧密钥立即作废。',
  allEvents: '全部事件', someEvents: '{n} 种事件', allOffices: '全部街道办', someOffices: '{n} 个街道办',
  form: {
    new: '新增渠道', change: '修改渠道', kind: '种类', name: '名称', url: '地址', urlKeep: '不填就不改', urlWebhook: 'https://…', urlWecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
    verbs: '事件', verbsAll: '不选就是全部', offices: '街道办', officesAll: '不选就是全部', enabled: '启用',
  },
  secret: { title: '签名密钥', hint: '只显示这一次，记进接收方的配置。每条消息带 Zhenggai-Signature：v1=HMAC-SHA256(密钥, 时间戳.正文)，五分钟外的要拒收。', done: '记下了' },
  deliveries: '投递', state: { failed: '投不出', waiting: '等待中', sent: '已送达', dropped: '不再投' },
  empty: { failed: '没有投不出的。', waiting: '没有等待中的。', sent: '近 14 天没有送达的。', dropped: '没有作罢的。' },
  columns: { name: '名称', where: '发到', what: '发什么', about: '工单', tries: '试过', last: '最后结果', when: '时间', act: '操作' },
  trial: '试发', mailTo: '{name}的邮件', times: '{n} 次', next: '{moment} 再试', retry: '重试', more: '更早的',
}

export const en: typeof zh = {
  title: 'Channels', hint: 'What happens to orders is sent, event by event, to other systems or into WeCom groups: numbers, categories, states, offices and times, and nothing personal.',
  add: 'Add', kind: { email: 'E-mail', webhook: 'Webhook', wecom: 'WeCom' }, none: 'No channels yet.', on: 'On', off: 'Off',
  change: 'Change', remove: 'Remove', test: 'Try', renew: 'New secret', tested: 'Sent; how it went stands in the deliveries below.', removeAsk: 'Remove "{name}"? Nothing is sent there any more.', renewAsk: 'Replace the secret of "{name}"? The old one is void at once.',
  allEvents: 'All events', someEvents: '{n} kinds of events', allOffices: 'All offices', someOffices: '{n} offices',
  form: {
    new: 'Add a channel', change: 'Change a channel', kind: 'Kind', name: 'Name', url: 'Address', urlKeep: 'Left empty it stays', urlWebhook: 'https://…', urlWecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
    verbs: 'Events', verbsAll: 'None chosen: all', offices: 'Offices', officesAll: 'None chosen: all', enabled: 'On',
  },
  secret: { title: 'Secret', hint: 'Shown this once: put it into the receiver\'s configuration. Each message carries Zhenggai-Signature: v1=HMAC-SHA256(secret, timestamp.body); refuse what is older than five minutes.', done: 'Noted' },
  deliveries: 'Deliveries', state: { failed: 'Failed', waiting: 'Waiting', sent: 'Sent', dropped: 'Dropped' },
  empty: { failed: 'Nothing has failed for good.', waiting: 'Nothing waits.', sent: 'Nothing was sent in 14 days.', dropped: 'Nothing was dropped.' },
  columns: { name: 'Name', where: 'To', what: 'What', about: 'Order', tries: 'Tries', last: 'Last answer', when: 'Time', act: 'Acts' },
  trial: 'Trial', mailTo: 'Mail of {name}', times: '{n}', next: 'again at {moment}', retry: 'Retry', more: 'Earlier',
}
