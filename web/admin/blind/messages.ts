/** The words of the page for the draw of blind re-checks. */
export const zh = {
  hint: '每天从新结案的工单里抽签，派没经手过的监督员去看。改动从下一次抽签起生效，已抽中的不变。',
  rules: '抽签规则', share: '抽取比例 %', least: '每街道每天至少', most: '每街道每天至多', restDays: '回避天数', answerDays: '答复期限（天）',
  about: { share: '每个街道当天结案数的百分比，向上取整', restDays: '这么多天内经手过该街道工单的监督员不派', answerDays: '过期不答的不计入' },
  faults: { number: '填 {least} 到 {most} 的整数。', share: '填 0 到 100。', order: '“至多”不能少于“至少”。' },
  offices: '另有规定的街道', all: '其余街道按上面的规则。', add: '加一个街道', remove: '去掉{name}', office: '街道',
  save: '保存规则', saved: '已记下，下一次抽签按它。', undo: '改回现在的', same: '和现在的规则一样。',
  preview: '照这样抽', last: '上一次抽签 {day}：从 {closings} 件里抽了 {drawn} 件', over: '{n} 件没有可派的监督员', would: '按填的规则最多抽 {n} 件', never: '还没有抽过签。', none: '上一次没有新结案的工单。',
  columns: { office: '街道', closings: '结案', would: '抽' }, who: '谁改过：看审计记录', pending: '填对后显示。',
}

export const en: typeof zh = {
  hint: 'Each day closings are drawn by lot, and inspectors who had no part in them are sent to look. A change holds from the next draw on; what is drawn stays.',
  rules: 'Rules of the draw', share: 'Share drawn, %', least: 'At least, an office and day', most: 'At most, an office and day', restDays: 'Days of rest', answerDays: 'Days to answer',
  about: { share: 'of the closings of each office and day, rounded up', restDays: 'who touched an order of the office within so many days is not sent there', answerDays: 'what is answered later counts nowhere' },
  faults: { number: 'A whole number from {least} to {most}.', share: 'A number from 0 to 100.', order: '“At most” is less than “at least”.' },
  offices: 'Offices with rules of their own', all: 'All others follow the rules above.', add: 'Add an office', remove: 'Remove {name}', office: 'Office',
  save: 'Save rules', saved: 'Noted; the next draw goes by it.', undo: 'Back to what holds', same: 'These are the rules that hold.',
  preview: 'What this would draw', last: 'Last draw, {day}: {drawn} of {closings} closings', over: '{n} had nobody to be sent', would: 'By these rules at most {n}', never: 'Nothing was drawn yet.', none: 'There were no new closings at the last draw.',
  columns: { office: 'Office', closings: 'Closed', would: 'Drawn' }, who: 'Who changed them: the audit trail', pending: 'Shown once the fields are right.',
}
