/** The words of changing the own password. */
export const zh = {
  title: '修改密码', account: '我的账号', current: '现在的密码', next: '新密码', again: '再写一遍新密码', save: '改密码', hint: '至少 10 个字，不含登录名。在别处的登录会结束。', differs: '两遍新密码不一样。',
  done: '密码已改。', doneEnded: '密码已改，别处 {n} 处登录已结束。',
}

export const en: typeof zh = {
  title: 'Change password', account: 'My account', current: 'Present password', next: 'New password', again: 'New password again', save: 'Change password', hint: 'At least 10 characters, without the login. You are signed out elsewhere.', differs: 'The two new passwords differ.',
  done: 'The password is changed.', doneEnded: 'The password is changed; {n} other sessions ended.',
}
