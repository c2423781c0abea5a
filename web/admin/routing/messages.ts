/** The words of the routing rules' page. */
export const zh = {
  size: '{n} 条规则',
  madeBy: '{name} {at} 建', publishedBy: '{name} {at} 发布', newDraft: '新建草稿', builtIn: '没有规则适用时：地点在哪个街道，就派给那个街道的办事处；合同覆盖的，派给在手最少的班组。',
  none: '还没有版本。现在只按地点所在街道派遣。', empty: '这一版没有规则。', order: '按这个顺序问，第一条适用的决定',
  columns: { order: '序', name: '规则', when: '条件', office: '派给', crew: '班组', state: '状态' },
  always: '所有工单', any: '不限', fault: '今天不能适用：{reason}',
  faults: { 'office-gone': '承办单位已停用', 'crew-gone': '班组已停用', 'crew-without-contract': '班组没有合同', 'contract-over': '合同已到期', 'contract-not-begun': '合同还没开始', 'area-gone': '区域已不存在' },
  kind: { component: '全部部件', event: '全部事件' }, source: { inspector: '巡查', desk: '指挥中心', public: '公众', device: '设备', import: '导入' },
  condition: { area: '区域', category: '类别', source: '来源', hours: '时段', contract: '合同' }, level: { district: '区', street: '街道', community: '社区', grid: '单元网格', zone: '片区' },
  add: '加规则', edit: '修改', remove: '删去', save: '保存', cancel: '取消', editRule: '规则', name: '名称', nameEn: '英文名称', id: '编号', to: '至', allDay: '全天', byContract: '按合同', idHint: '小写字母、数字和连字符',
  hoursHint: '收到工单的当地时间，可以过零点', publishHint: '发布后不再改动。发布前先试算。',
  dryRun: { title: '试算', hint: '把一段时间收到的工单按这一版重派一遍，与现行规则比较，不改动工单。', from: '从', to: '至', run: '试算', running: '试算中', changed: '{n} 件会换承办单位', of: '试算 {n} 件', same: '没有工单会换承办单位。', crews: '{n} 件承办单位不变、班组会变', unplaced: '没人负责：现行 {before} 件，这一版 {after} 件', pair: '从 → 到', orders: '件数', examples: '例子', number: '工单', rule: '按规则', actual: '实际', received: '收到', nobody: '没人', builtIn: '按街道' },
  flags: { title: '被跳过的规则', none: '没有规则被跳过。', count: '{n} 次', last: '最近 {at}', first: '最早 {at}', clear: '已知悉', hint: '条件符合但不能适用，工单已按下一条派出。' },
}

export const en: typeof zh = {
  size: '{n} rules',
  madeBy: 'made by {name} {at}', publishedBy: 'published by {name} {at}', newDraft: 'New draft', builtIn: 'Where no rule applies: the office of the street that holds the place, and of the crews under contract the one with the fewest orders in hand.',
  none: 'There is no version yet. Orders go to the street that holds the place.', empty: 'This version has no rules.', order: 'Asked in this order; the first that applies decides',
  columns: { order: '#', name: 'Rule', when: 'Conditions', office: 'Goes to', crew: 'Crew', state: 'State' },
  always: 'every order', any: 'Any', fault: 'Can’t be applied today: {reason}',
  faults: { 'office-gone': 'its office is gone', 'crew-gone': 'its crew is gone', 'crew-without-contract': 'its crew has no contract', 'contract-over': 'its contract is over', 'contract-not-begun': 'its contract has not begun', 'area-gone': 'its area is gone' },
  kind: { component: 'All components', event: 'All events' }, source: { inspector: 'Inspection', desk: 'Desk', public: 'Public', device: 'Device', import: 'Import' },
  condition: { area: 'Area', category: 'Category', source: 'Source', hours: 'Hours', contract: 'Contract' }, level: { district: 'District', street: 'Streets', community: 'Communities', grid: 'Unit grids', zone: 'Zones' },
  add: 'Add rule', edit: 'Edit', remove: 'Remove', save: 'Save', cancel: 'Cancel', editRule: 'Rule', name: 'Name', nameEn: 'English name', id: 'Id', to: 'to', allDay: 'All day', byContract: 'By contract', idHint: 'lower case letters, digits and hyphens',
  hoursHint: 'Local time at which the order was received; may pass midnight', publishHint: 'Never changes once published. Do a dry run first.',
  dryRun: { title: 'Dry run', hint: 'Routes the orders received in a period by this version and compares it with the rules in force. No order is changed.', from: 'From', to: 'to', run: 'Run', running: 'Running', changed: '{n} orders would go to another office', of: 'of {n} orders', same: 'No order would go to another office.', crews: '{n} keep their office and get another crew', unplaced: 'Nobody answers: {before} now, {after} by this version', pair: 'From → to', orders: 'Orders', examples: 'Examples', number: 'Order', rule: 'By rule', actual: 'Actually', received: 'Received', nobody: 'Nobody', builtIn: 'by street' },
  flags: { title: 'Rules passed over', none: 'No rule was passed over.', count: '{n} times', last: 'last {at}', first: 'first {at}', clear: 'Noted', hint: 'Their conditions held and they could not be applied; the orders went by the next rule.' },
}
