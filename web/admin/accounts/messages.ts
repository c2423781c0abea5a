/** The words of the accounts' page. */
export const zh = {
  add: '加账号', find: '登录名或姓名', everyRole: '全部角色', everyUnit: '全部单位', everyState: '全部状态', enabled: '可登录', disabled: '已停用',
  account: '账号', role: '角色', unit: '单位', lastSignIn: '上次登录', sessions: '在线', never: '没有登录过', none: '没有这样的账号。', noSessions: '无', own: '本人',
  change: '修改', disable: '停用', enable: '启用', reset: '重置密码', end: '下线', more: '继续加载', sure: '再点一次确认',
  newTitle: '加账号', changeTitle: '修改 {name}', login: '登录名', loginHint: '小写字母、数字、点、短横', name: '姓名', office: '街道办', crew: '班组', choose: '选一个',
  password: '密码', passwordHint: '留空由系统生成，只显示一次。自定的至少 10 个字，不含登录名。', moveHint: '换角色或单位后，这个账号在各处的登录随即结束。',
  firstTitle: '{name} 的密码', firstHint: '只显示这一次，关闭后查不到。当面或电话告诉本人，登录后由本人改掉。', noted: '已记下',
  saved: '{name} 已保存', disabledNow: '{name} 已停用，{n} 处登录 10 秒内结束', enabledNow: '{name} 可以登录', endedNow: '{name} 的登录 10 秒内在各处结束',
}

export const en: typeof zh = {
  add: 'Add account', find: 'Login or name', everyRole: 'Every role', everyUnit: 'Every unit', everyState: 'Every state', enabled: 'May sign in', disabled: 'Disabled',
  account: 'Account', role: 'Role', unit: 'Unit', lastSignIn: 'Last sign-in', sessions: 'Signed in', never: 'Never signed in', none: 'There is no such account.', noSessions: 'No', own: 'You',
  change: 'Change', disable: 'Disable', enable: 'Enable', reset: 'Reset password', end: 'Sign out', more: 'Load more', sure: 'Press again to confirm',
  newTitle: 'Add account', changeTitle: 'Change {name}', login: 'Login', loginHint: 'lower-case letters, digits, dots, hyphens', name: 'Name', office: 'Street office', crew: 'Crew', choose: 'Choose one',
  password: 'Password', passwordHint: 'Left empty, one is made and shown once. One of your own has at least 10 characters and not the login.', moveHint: 'With another role or unit the account is signed out everywhere.',
  firstTitle: 'Password of {name}', firstHint: 'Shown this once; it can’t be looked up later. Tell it in person or by telephone, and have it changed after the first sign-in.', noted: 'Noted',
  saved: '{name} is saved', disabledNow: '{name} is disabled, {n} sessions end within 10 s', enabledNow: '{name} may sign in', endedNow: '{name} is signed out everywhere within 10 s',
}
