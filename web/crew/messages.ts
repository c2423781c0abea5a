/** The crews' words. */
export const zh = {
  tasks: {
    title: '我的任务', undone: '{n} 件未完成', synced: '{time} 已同步', by: '排列方式', deadline: '按时限', distance: '按距离', map: '地图', count: '{n} 件',
    none: '没有未完成的任务。新派的会自己出现在这里。', group: { late: '已超期', today: '今天到期', later: '以后', sent: '已完成，等确认', near: '由近到远' },
  },
  fix: {
    title: '拍整改后 · {category}', progress: '{n} / {least} 张', lacking: '再拍 {n} 张后可提交', compare: '对着整改前的同一处拍', measured: '实测（{unit}）',
    notNow: '这件现在不能交整改。',
  },
}

export const en: typeof zh = {
  tasks: {
    title: 'My tasks', undone: '{n} to do', synced: 'Synced {time}', by: 'Arranged by', deadline: 'Deadline', distance: 'Distance', map: 'Map', count: '{n}',
    none: 'Nothing to do. New tasks appear here by themselves.', group: { late: 'Late', today: 'Due today', later: 'Later', sent: 'Done, to be confirmed', near: 'Nearest first' },
  },
  fix: {
    title: 'After-photos · {category}', progress: '{n} / {least}', lacking: '{n} more before you can submit', compare: 'Take it from where the before-photo was taken', measured: 'Measured ({unit})',
    notNow: 'This order can’t be handed in now.',
  },
}
