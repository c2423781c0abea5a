/** The words of versions, whatever they are versions of. */
export const zh = {
  list: '版本', version: '第 {version} 版', draft: '草稿', inForce: '生效中', toCome: '待生效', past: '已被替代', from: '{date} 起',
  publish: '发布', publishOn: '生效日', remove: '删除草稿', sure: '再按一次删除', published: '第 {version} 版 {date} 起生效',
}

export const en: typeof zh = {
  list: 'Versions', version: 'Version {version}', draft: 'Draft', inForce: 'In force', toCome: 'To come', past: 'Replaced', from: 'from {date}',
  publish: 'Publish', publishOn: 'In force from', remove: 'Delete draft', sure: 'Press again to delete', published: 'Version {version} is in force from {date}',
}
