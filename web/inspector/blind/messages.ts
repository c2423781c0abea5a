/** The words of blind checks. */
export const zh = {
  title: '盲查', count: '{n} 件', list: '盲查', none: '没有等你盲查的。', go: '去盲查', due: '{moment} 前',
  blind: '不告诉你谁修的。站在原处看：达到结案条件没有？', before: '上报时', beforeNone: '上报时没有照片', verdict: '盲查结论',
  yes: '修好了', no: '没修好', text: '哪里没修好', textHint: '街道办会看到，如：补丁塌了一角', note: '备注（可不填）', submit: '提交', gone: '这件不用你盲查了：已经答过、过了期限，或工单已有变化。', answered: '答完了。没发出的存在本机，联网后发出。', back: '回到盲查',
  missing: { verdict: '结论', photo: '现场照片', text: '哪里没修好' },
}

export const en: typeof zh = {
  title: 'Blind check', count: '{n}', list: 'Blind checks', none: 'No blind check waits for you.', go: 'Check', due: 'by {moment}',
  blind: 'Who fixed it is not told. From where it was reported: is the closing condition met?', before: 'As reported', beforeNone: 'Reported without a photo', verdict: 'Verdict',
  yes: 'Fixed', no: 'Not fixed', text: 'What is not fixed', textHint: 'The office reads it, for example: one corner of the patch has sunk', note: 'Note (optional)', submit: 'Submit', gone: 'This one needs no check of yours any more: it was answered, came too late, or its order has moved on.', answered: 'Answered. What is not sent yet is kept on this device and goes out once there is a network.', back: 'To the blind checks',
  missing: { verdict: 'verdict', photo: 'photo', text: 'what is not fixed' },
}
