/** The words of what waits on the phone. */
export const zh = {
  title: '待发', offline: '离线', waiting: '待发 {n} 条', look: '要看一下 {n} 条', open: '看待发的',
  state: { waiting: '待发', sending: '发送中', sent: '已发', refused: '要看一下' },
  pending: '待发',
  hint: { offline: '没有网络。都存在本机，联网后按顺序发出。', online: '按顺序发出。', none: '没有待发的，都已发出。', leave: '退出登录后仍存在本机，只由同一账号再登录后发出。' },
  act: { now: '马上发', remove: '删除', sure: '删除，不再发出', keep: '留着', edit: '改了再发', sides: '看两边', order: '看工单', update: '刷新' },
  lost: '删除后，这条和 {n} 张照片都没有了。',
  lostPlain: '删除后，这条就没有了。',
  madeAt: '{moment} 做的', sentAt: '{moment} 已发', photos: '{n} 张照片', photo: '照片 {n}', tried: '试过 {n} 次',
  behind: '等前一条发出', photosKept: '照片都在本机。',
  kept: '没有网络也能上报：先存本机，联网后按顺序发出',
  queued: '已存本机，联网后按顺序发出。',
  asOf: '{time} 读到的，现在没有网络。',
  version: '有新版本。',
  conflict: {
    title: '两边不一样', mine: '本机', theirs: '服务器', mineAt: '{moment} 在本机', none: '没有照片',
    gone: '这件已不在你这里。', reading: '正在读服务器上的。', outcome: '结果', choose: '怎么办',
    redo: '在最新的上再做一次', redoHint: '照片和说明一起发出。', note: '照片和说明作为备注加上', noteHint: '工单状态不变，照片都留下。',
    keep: '先留在本机', keepHint: '什么也不丢，以后再定。', drop: '不要本机这条', dropHint: '服务器上的不变，本机这条和照片删除。', done: '就这样办', noted: '本机{verb}，{moment}',
  },
}

export const en: typeof zh = {
  title: 'To send', offline: 'Offline', waiting: '{n} to send', look: '{n} to look at', open: 'See what waits',
  state: { waiting: 'to send', sending: 'sending', sent: 'sent', refused: 'to look at' },
  pending: 'to send',
  hint: { offline: 'No network. All is kept on this device and goes out in order.', online: 'Goes out in order.', none: 'Nothing waits; all has been sent.', leave: 'It stays on this device after you sign out, and is sent only once the same account signs in again.' },
  act: { now: 'Send now', remove: 'Remove', sure: 'Remove, do not send', keep: 'Keep', edit: 'Change and send', sides: 'See both sides', order: 'See the order', update: 'Reload' },
  lost: 'Once removed, this and its {n} photos are gone.',
  lostPlain: 'Once removed, this is gone.',
  madeAt: 'done {moment}', sentAt: 'sent {moment}', photos: '{n} photos', photo: 'Photo {n}', tried: 'tried {n} times',
  behind: 'Waits for the one before it', photosKept: 'All photos are on this device.',
  kept: 'Works without a network: kept on this device, sent in order later',
  queued: 'Kept on this device; it goes out in order once there is a network.',
  asOf: 'As read at {time}; there is no network now.',
  version: 'There is a new version.',
  conflict: {
    title: 'Two sides', mine: 'This device', theirs: 'Server', mineAt: '{moment} on this device', none: 'No photos',
    gone: 'The order is no longer with you.', reading: 'Reading what the server has.', outcome: 'Outcome', choose: 'What to do',
    redo: 'Do it again on the newest', redoHint: 'Photos and words go out with it.', note: 'Add photos and words as a note', noteHint: 'The order’s state stays, all photos are kept.',
    keep: 'Leave it on this device', keepHint: 'Nothing is lost; decide later.', drop: 'Drop what is on this device', dropHint: 'The server’s stays; this act and its photos are removed.', done: 'Do that', noted: 'On the device: {verb}, {moment}',
  },
}
