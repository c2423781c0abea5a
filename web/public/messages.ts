/** The words of residents' pages: plain ones, no name of a person. */
export const zh = {
  about: '{district}城市管理 · 不用注册',
  start: {
    title: '城市管理公开', report: '反映问题', follow: '查我反映的问题', followHint: '凭工单号和查询码', map: '看地图', mapHint: '哪里在办，哪里办好了', rates: '看办结情况', ratesHint: '各街道每月办了多少',
    open: '正在办', settled: '近 {n} 天办结',
  },
  map: {
    title: '问题地图', shown: '图上 {n} 件', none: '这一片没有。', closer: '点一个街道放大，看是些什么。', byStreet: '只按街道说的', byStreetWhy: '这些事会看出是谁家的，只说街道和件数，不足 3 件的不说。',
    streetCounts: '在办 {open}，办结 {settled}', about: '位置取到 50 米的格子，不是准确地点。办结的只留 {n} 天。图上没有姓名、电话和照片。',
  },
  rates: {
    title: '各街道办结情况', month: '月份', street: '街道', closed: '办结', onTime: '按时办结', all: '全区', byMonth: '逐月', none: '这个月还没有应办结的。', noneDue: '无应结',
    about: '应办结：这个月办结的，加上已经处置或已经超时、到月底还没办结的。百分比下面是办结件数和应办结件数。算法版本 {formula}。',
  },
  report: {
    title: '反映问题', what: '是什么问题', search: '搜一下，如 路面、井盖、垃圾', chosen: '已选 {name}', change: '换一类', none: '没有“{typed}”这一类，换个词试试。',
    description: '说说情况', descriptionHint: '看到了什么，有多久了', where: '在哪里', address: '地点说明', addressHint: '门牌、路口、旁边的店',
    locate: '用我的位置', looking: '正在定位', refused: '没有定位权限，在图上点一下', failed: '定不了位，在图上点一下', here: '已选好位置', tap: '在图上点出位置',
    photos: '照片', take: '拍照', remove: '删掉', photo: '第 {n} 张照片', sending: '上传中', failedPhoto: '没传上，点一下重传',
    email: '邮箱（可不填）', emailHint: '只用来联系，不给别人看',
    send: '提交', busy: '正在提交', need: '还差：{what}', needs: { category: '问题类别', description: '情况', place: '位置', photos: '照片 {n} 张' }, and: '、',
    follow: '查我反映过的问题',
  },
  done: {
    title: '已收到', number: '工单号', code: '查询码', keep: '记下这两样，凭它们查进度。查询码只显示这一次，丢了不能补。',
    joined: '同一处已有人反映，一并处置，结果一样能查到。', copy: '复制', copied: '已复制', follow: '查进度', again: '再反映一件',
  },
  follow: {
    title: '查我反映的问题', number: '工单号', code: '查询码', look: '查询', looking: '查询中', wrong: '工单号或查询码不对。',
    report: '反映新问题', steps: '进度', received: '已收到', handling: '处置', checking: '修好核查', closed: '结案', declined: '不予受理', withdrawn: '已撤回',
    now: { received: '已收到', handling: '处置中', checking: '核查中', closed: '已结案' },
    promise: '{office}处置，{time} 前办好', office: '{office}处置中', together: '和别人反映的同一处一并处置。',
    before: '整改前', after: '整改后', replied: '{time} 答复：', desk: '指挥中心', reason: '原因：{reason}',
  },
  act: {
    fixed: '真的修好了吗？', once: '{day} 前可答一次。答“没修好”，工单会重开。', yes: '修好了', no: '没修好',
    satisfied: '满意吗？', good: '满意', bad: '不满意', more: '还想说的（可不填）', submit: '提交', busy: '提交中',
    thanks: '已记下：{answer}。', reopen: '又坏了，或没修好', reconsider: '仍要处理', withdraw: '撤回', why: '说明原因', until: '{day} 前可提一次。', send: '提交', choose: '先选修没修好、满不满意。',
  },
}

export const en: typeof zh = {
  about: '{district} city management · no account needed',
  start: {
    title: 'City management in the open', report: 'Report a problem', follow: 'Follow what I reported', followHint: 'By number and code', map: 'See the map', mapHint: 'What is being handled, what is done', rates: 'See what gets done', ratesHint: 'Each street, month by month',
    open: 'Open now', settled: 'Closed in {n} days',
  },
  map: {
    title: 'Map of problems', shown: '{n} on the map', none: 'Nothing in this part.', closer: 'Press a street to come closer and see what they are.', byStreet: 'Told by street only', byStreetWhy: 'The place of these would tell whose they are: only street and number are told, and fewer than 3 are not.',
    streetCounts: '{open} open, {settled} closed', about: 'Places are rounded to cells of 50 m and are not exact. What is closed stays for {n} days. There are no names, phone numbers or photos on this map.',
  },
  rates: {
    title: 'What the streets get done', month: 'Month', street: 'Street', closed: 'Closed', onTime: 'Closed in time', all: 'Whole district', byMonth: 'Month by month', none: 'Nothing was due in this month.', noneDue: 'None due',
    about: 'Due: what was closed in the month, and what stands handled or late and is not closed at its end. Below each percentage: closed of due. Formula {formula}.',
  },
  report: {
    title: 'Report a problem', what: 'What is it', search: 'Search: road, manhole, rubbish', chosen: 'Chosen: {name}', change: 'Change', none: 'There is no kind “{typed}”. Try another word.',
    description: 'Tell us about it', descriptionHint: 'What you saw, and for how long', where: 'Where is it', address: 'Describe the place', addressHint: 'House number, crossing, shop beside it',
    locate: 'Use my place', looking: 'Looking for your place', refused: 'No access to your place: tap the map', failed: 'Your place can not be found: tap the map', here: 'Place chosen', tap: 'Tap the map where it is',
    photos: 'Photos', take: 'Take photo', remove: 'Remove', photo: 'Photo {n}', sending: 'Sending', failedPhoto: 'Not sent. Tap to try again',
    email: 'E-mail (optional)', emailHint: 'To reach you only; shown to nobody',
    send: 'Send', busy: 'Sending', need: 'Still needed: {what}', needs: { category: 'the kind', description: 'what you saw', place: 'the place', photos: '{n} photo(s)' }, and: ', ',
    follow: 'Follow what I reported',
  },
  done: {
    title: 'Received', number: 'Number', code: 'Code', keep: 'Write both down: they show how it goes on. The code is shown this once and can not be given again.',
    joined: 'Others had reported the same thing. It is settled together, and you can follow it all the same.', copy: 'Copy', copied: 'Copied', follow: 'Follow it', again: 'Report another',
  },
  follow: {
    title: 'Follow my report', number: 'Number', code: 'Code', look: 'Look up', looking: 'Looking up', wrong: 'The number or the code is wrong.',
    report: 'Report a new problem', steps: 'Progress', received: 'Received', handling: 'Being handled', checking: 'Fixed, being checked', closed: 'Closed', declined: 'Not accepted', withdrawn: 'Taken back',
    now: { received: 'Received', handling: 'Being handled', checking: 'Being checked', closed: 'Closed' },
    promise: '{office} handles it, by {time}', office: '{office} handles it', together: 'Settled together with what others reported there.',
    before: 'Before', after: 'After', replied: '{time} replied: ', desk: 'Command centre', reason: 'Reason: {reason}',
  },
  act: {
    fixed: 'Is it really fixed?', once: 'One answer until {day}. With “not fixed” the order is opened again.', yes: 'Fixed', no: 'Not fixed',
    satisfied: 'Are you satisfied?', good: 'Satisfied', bad: 'Not satisfied', more: 'Anything else (optional)', submit: 'Send', busy: 'Sending',
    thanks: 'Noted: {answer}.', reopen: 'Broken again, or not fixed', reconsider: 'It still needs work', withdraw: 'Take back', why: 'Say why', until: 'Once, until {day}.', send: 'Send', choose: 'First choose whether it is fixed and whether you are satisfied.',
  },
}
