/** The words that inspectors' and crews' pages share. */
export const zh = {
  tabs: { label: '主导航', report: '上报', today: '今天', mine: '我的上报', tasks: '任务', outbox: '待发', me: '我的' },
  kept: '填的和照片都还在。',
  stillOld: '下面是上次读到的。',
  missing: '还缺：{what}',
  and: '、',
  rework: '返工',
  way: '{direction} {distance}',
  direction: { north: '北', northeast: '东北', east: '东', southeast: '东南', south: '南', southwest: '西南', west: '西', northwest: '西北' },
  hand: { title: '哪只手拿手机', right: '右手', left: '左手' },
  pull: { down: '下拉刷新', loose: '松开刷新' },
  acts: { go: '去这里', fix: '拍整改后', check: '去核实', recheck: '去核查' },
  outcome: '结果',
  field: { reason: '原因', text: '内容', note: '备注', noteOptional: '备注（可不填）' },
  photo: {
    onSite: '拍现场', noCamera: '没有相机权限，用手机自带的相机拍', again: '再拍', remove: '删掉这张', show: '第 {n} 张', count: '照片 {n} / {total}', takenAt: '{time} 拍摄', sent: '已上传', sending: '上传中',
    optional: '可不拍', failed: '没传上', kept: '先存本机', distance: '距所选位置 {distance}', distanceReport: '距上报点 {distance}',
  },
  place: {
    title: '位置', pick: '在图上选位置', tap: '点一下图，放下位置', take: '用这里', onMap: '图上选位置', drag: '拖动改位置', looking: '正在定位', refused: '没有定位权限，在图上选',
    failed: '没定到位，在图上选', refusedHere: '没有定位权限，先按时限排', failedHere: '没定到位，先按时限排', outside: '不在任何街道内，由指挥中心派遣',
    address: '地点说明', addressHint: '地点说明，如 17 号院门口', accuracy: '定位精度', byHand: '图上所选', locate: '重新定位',
  },
  order: {
    description: '情况', filing: '立案条件', closing: '结案条件', office: '街道办', crew: '班组', officeWhy: '派遣原因', crewWhy: '指派原因', rework: '返工',
    reworkCount: '{rework} 次；街道办要求重做 {redo} 次', dueAt: '{moment} 到期',
  },
}

export const en: typeof zh = {
  tabs: { label: 'Main navigation', report: 'Report', today: 'Today', mine: 'My reports', tasks: 'Tasks', outbox: 'To send', me: 'Me' },
  kept: 'All you filled in and the photos are still here.',
  stillOld: 'Below is what was read last.',
  missing: 'Still missing: {what}',
  and: ', ',
  rework: 'rework',
  way: '{distance} {direction}',
  direction: { north: 'N', northeast: 'NE', east: 'E', southeast: 'SE', south: 'S', southwest: 'SW', west: 'W', northwest: 'NW' },
  hand: { title: 'Hand that holds the phone', right: 'Right', left: 'Left' },
  pull: { down: 'Pull to refresh', loose: 'Let go to refresh' },
  acts: { go: 'Go there', fix: 'After-photos', check: 'Check', recheck: 'Re-check' },
  outcome: 'Outcome',
  field: { reason: 'Reason', text: 'Text', note: 'Note', noteOptional: 'Note (optional)' },
  photo: {
    onSite: 'Take a photo', noCamera: 'No permission for the camera here: the phone’s own is used', again: 'Again', remove: 'Remove this one', show: 'Photo {n}', count: 'Photo {n} / {total}', takenAt: 'taken {time}', sent: 'uploaded', sending: 'Uploading',
    optional: 'optional', failed: 'not uploaded', kept: 'kept on this device', distance: '{distance} from the chosen place', distanceReport: '{distance} from the report',
  },
  place: {
    title: 'Place', pick: 'Choose on the map', tap: 'Tap the map to put the pin', take: 'Use this place', onMap: 'Choose on map', drag: 'Move on map', looking: 'Locating', refused: 'No permission to locate; choose on the map',
    failed: 'Could not locate; choose on the map', refusedHere: 'No permission to locate; by deadline for now', failedHere: 'Could not locate; by deadline for now', outside: 'Outside every street; the desk dispatches it',
    address: 'Where exactly', addressHint: 'House number, crossing', accuracy: 'Accuracy', byHand: 'Chosen on the map', locate: 'Locate again',
  },
  order: {
    description: 'What', filing: 'Filing condition', closing: 'Closing condition', office: 'Office', crew: 'Crew', officeWhy: 'Why this office', crewWhy: 'Why this crew', rework: 'Rework',
    reworkCount: '{rework}; redone {redo} at the office’s request', dueAt: 'due {moment}',
  },
}
