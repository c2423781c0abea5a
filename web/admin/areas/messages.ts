/** The words of the areas' page. */
export const zh = {
  upload: '选择文件', uploading: '检查中', hint: 'GeoJSON 面要素，属性写 code（文本），新区域再写 name、kind、parent。文件里没有的区域不动。', coordinates: '坐标系（由上传者说明，系统不猜）', wgs84: 'WGS84', gcj02: 'GCJ-02（国内地图）',
  kind: '新区域的级别', kindOf: { district: '区', street: '街道', community: '社区', grid: '单元网格', zone: '片区' }, byFile: '按文件', tolerance: '边界容差（米）', schematic: '示意，非测绘', remove: '删去的编码（空格分开）',
  notJson: '文件不是 JSON。', tooLarge: '文件大于 16 MB。', problems: '{n} 处不能用',
  codes: '编码规则', noCodes: '不检查编码。', digits: '{n} 位', imports: '导入记录', none: '还没有导入过。', preview: '预览', applied: '第 {version} 版', by: '{name} {at}',
  sum: '新 {added} 个，改 {changed} 个，不变 {unchanged} 个，删 {removed} 个', notes: '已理顺：闭合 {closed} 环，转向 {turned} 环，去掉重点 {doubled} 个', noFaults: '边界相合，没有问题。',
  faults: '{n} 处问题，{above} 处超出容差 {tolerance} 米', fault: { 'gap': '空隙', 'overlap': '重叠', 'outside': '越出', 'self-crossing': '自交', 'unreadable': '不能计算' }, size: '宽 {width} 米，{area}', metres: '{n} 平方米', hectares: '{n} 公顷', crossing: '边界自己相交',
  above: '超出容差', within: '容差内', accept: '接受', apply: '启用', applyHint: '启用后新工单按新边界派遣，已派遣的工单不动。', left: '还有 {n} 处没有接受', more: '另有 {n} 处', done: '第 {version} 版区域已启用', known: '现有区域', find: '名称或编码', nothing: '没有这样的区域。', noAreas: '还没有区域。', countOf: '{kind} {n} 个', noBoundary: '没有边界', keys: '方向键移动，加减号缩放，回车选中央的区域。', foundMore: '还有 {n} 个，再写具体些。', close: '回到现有区域', show: '看位置', mapLabel: '区域与问题的位置',
}

export const en: typeof zh = {
  upload: 'Choose file', uploading: 'Checking', hint: 'GeoJSON polygons with the property code (text), and where it is new name, kind and parent. Areas that are not in the file stay.', coordinates: 'Coordinates (said by you, never guessed)', wgs84: 'WGS84', gcj02: 'GCJ-02 (Chinese maps)',
  kind: 'Level of new areas', kindOf: { district: 'District', street: 'Street', community: 'Community', grid: 'Unit grid', zone: 'Zone' }, byFile: 'As the file says', tolerance: 'Tolerance of borders (m)', schematic: 'Schematic, not surveyed', remove: 'Codes that go (spaces between)',
  notJson: 'The file is not JSON.', tooLarge: 'The file is larger than 16 MB.', problems: '{n} things can’t be used',
  codes: 'Scheme of codes', noCodes: 'Codes are not checked.', digits: '{n} digits', imports: 'Imports', none: 'Nothing was imported yet.', preview: 'Preview', applied: 'Version {version}', by: '{name} {at}',
  sum: '{added} new, {changed} changed, {unchanged} as they were, {removed} removed', notes: 'Put right: {closed} rings closed, {turned} turned, {doubled} doubled positions removed', noFaults: 'The borders fit, there is no fault.',
  faults: '{n} faults, {above} above the tolerance of {tolerance} m', fault: { 'gap': 'Gap', 'overlap': 'Overlap', 'outside': 'Outside', 'self-crossing': 'Crosses itself', 'unreadable': 'Can’t be computed' }, size: '{width} m wide, {area}', metres: '{n} m²', hectares: '{n} ha', crossing: 'the border crosses itself',
  above: 'Above', within: 'Within', accept: 'Accept', apply: 'Apply', applyHint: 'New orders then follow the new borders; orders that are dispatched stay where they are.', left: '{n} are not accepted yet', more: '{n} more', done: 'Version {version} of the areas is in force', known: 'Areas in force', find: 'Name or code', nothing: 'There is no such area.', noAreas: 'There are no areas yet.', countOf: '{kind}: {n}', noBoundary: 'no boundary', keys: 'Arrow keys move, plus and minus zoom, Enter chooses the area in the middle.', foundMore: '{n} more: say it closer.', close: 'Back to the areas', show: 'Show', mapLabel: 'Areas and the places of the faults',
}
