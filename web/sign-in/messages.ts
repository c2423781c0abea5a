/** The sign-in page's words. */
export const zh = {
  title: '登录',
  about: '城市管理问题，从发现到整改',
  login: '账号',
  password: '密码',
  show: '显示密码',
  hide: '隐藏密码',
  submit: '登录',
  waiting: '登录中',
  missing: '账号和密码都要填。',
  wait: '{span}后可再试',
}

export const en: typeof zh = {
  title: 'Sign in',
  about: 'City issues, from found to put right',
  login: 'Login',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  waiting: 'Signing in',
  missing: 'Login and password are both needed.',
  wait: 'Try again in {span}',
}
