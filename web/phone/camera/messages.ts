/** The words of the camera. */
export const zh = {
  shutter: '拍照', close: '离开相机', opening: '正在打开相机', ghost: '虚影', percent: '{n}%', torch: { on: '手电：开', off: '手电：关' },
  hand: { left: '换左手', right: '换右手' }, count: '{n} / {least} 张', taken: '第 {n} 张', said: '已拍第 {n} 张', shots: '看已拍的 {n} 张', lacking: '再拍 {n} 张后可提交', done: '拍好了',
  distance: '距上报点 {distance}', here: '定位 {accuracy}', locating: '正在定位', noPlace: '没有定位，照片不带位置',
  align: '对齐虚线再拍', far: '离上报点 {distance}，走近再拍', remove: '删掉这张', back: '接着拍', review: '第 {n} 张，共 {total} 张', viewfinder: '取景',
}

export const en: typeof zh = {
  shutter: 'Take the photo', close: 'Leave the camera', opening: 'Opening the camera', ghost: 'Ghost', percent: '{n}%', torch: { on: 'Torch: on', off: 'Torch: off' },
  hand: { left: 'Left hand', right: 'Right hand' }, count: '{n} / {least}', taken: 'Photo {n}', said: 'Photo {n} taken', shots: 'See the {n} taken', lacking: '{n} more before you can submit', done: 'Done',
  distance: '{distance} from the report', here: 'Place {accuracy}', locating: 'Locating', noPlace: 'No place: the photo carries none',
  align: 'Bring the dashes in line', far: '{distance} from the report: go closer', remove: 'Remove this one', back: 'Go on', review: 'Photo {n} of {total}', viewfinder: 'Viewfinder',
}
