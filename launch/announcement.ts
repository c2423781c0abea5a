const accounts = [
  ['inspector', '监督员', 'finds, files, re-checks'],
  ['desk', '派遣', 'settles what the rules leave open'],
  ['office.fuhuajie …', '街道办事处', 'one for each street, in pinyin'],
  ['crew.road …', '作业班组', 'one for each crew'],
  ['leader', '领导', 'reads the rates'],
  ['admin', '管理员', 'accounts, catalogue, rules'],
] as const

/** What the terminal shows once everything answers. */
export function announcement({ address, seconds, demo, logFolder }: { address: string, seconds: number, demo: boolean, logFolder: string }): string {
  const lines = ['', `整改 Zhenggai is ready: ${address}  (${seconds.toFixed(1)} s)`]
  if (demo) {
    lines.push('', 'Demo accounts, password zhenggai-demo:')
    lines.push(...accounts.map(([login, role, does]) => `  ${login.padEnd(18)} ${role.padEnd(6, '　')} ${does}`))
  } else {
    lines.push('', 'Accounts: npm run account -- LOGIN --role admin   (the password is the first line of standard input)')
  }
  lines.push('', `Logs: ${logFolder}   Stop: Ctrl-C`, '')
  return lines.join('\n')
}
