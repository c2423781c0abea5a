/** The words of the pages of offices, contractors, crews and contracts. */
export const zh = {
  add: { offices: '加街道办', contractors: '加承包单位', crews: '加班组', contracts: '加合同' },
  change: '修改', id: '编号', idHint: '小写字母、数字、短横；以后不能改', name: '名称', nameEn: '英文名称', area: '管辖街道', noArea: '不管辖街道', contractor: '承包单位', choose: '选一个',
  closedOn: '停用日期', closedHint: '当天起不再接新工单；手里的工单不动。不删除，以前的工单还找得到。', open: '在用', closed: '已停用', closes: '{date} 起停用', state: '状态', none: '还没有。', crewsOf: '班组', noCrews: '没有班组',
  contractsOf: '合同', from: '起', until: '止', untilHint: '当天起不再适用；留空为长期。到期后，班组没修完的工单退回街道办。', openEnd: '长期', pilot: '试点说明', pilotHint: '不是试点就留空', pilotTag: '试点',
  covers: '覆盖', coversText: '{areas} 个区域，{categories} 类', lines: '{n} 条', block: '第 {n} 组', blockArea: '区域', blockCrew: '班组', blockCategories: '类别', addBlock: '再加一组', removeBlock: '去掉这组', noCategories: '选类别，可选整类',
  running: '履行中', ahead: '{date} 开始', over: '{date} 已结束', ending: '{date} 结束', savedNow: '{name} 已保存',
  checks: '合同检查', overlaps: '重叠 {n} 处', gaps: '空缺', noFaults: '今天没有重叠，也没有空缺。', overlap: '{area}：{contracts} 都管 {categories}，由在手少的班组接（{crews}）', gap: '{areas}：{n} 类没有合同，街道办手工指派', gapMore: '另有 {n} 类',
  endingSoon: '{contract} {date} 结束', endingGaps: '之后 {n} 处（街道 × 类别）没有合同', endingFine: '之后没有空缺', allStreets: '全区各街道', streets: '{name} 等 {n} 个街道', end: '今天终止', endSure: '再点一次：今天起终止',
  kind: { event: '全部事件', component: '全部部件' }, level: { district: '区', street: '街道', community: '社区', grid: '单元网格', zone: '片区' },
}

export const en: typeof zh = {
  add: { offices: 'Add office', contractors: 'Add contractor', crews: 'Add crew', contracts: 'Add contract' },
  change: 'Change', id: 'Id', idHint: 'lower-case letters, digits, hyphens; it stays', name: 'Name', nameEn: 'English name', area: 'Street', noArea: 'No street', contractor: 'Contractor', choose: 'Choose one',
  closedOn: 'Closed on', closedHint: 'From that day on it gets no new orders; those it has stay. Nothing is deleted, old orders still name it.', open: 'In use', closed: 'Closed', closes: 'Closes on {date}', state: 'State', none: 'There is none yet.', crewsOf: 'Crews', noCrews: 'No crew',
  contractsOf: 'Contracts', from: 'From', until: 'Until', untilHint: 'From that day on it covers nothing; empty: open-ended. When it ends, what its crews have not fixed goes back to the office.', openEnd: 'Open-ended', pilot: 'Trial note', pilotHint: 'empty if it is no trial', pilotTag: 'Trial',
  covers: 'Covers', coversText: '{areas} areas, {categories} categories', lines: '{n} lines', block: 'Group {n}', blockArea: 'Area', blockCrew: 'Crew', blockCategories: 'Categories', addBlock: 'Add a group', removeBlock: 'Remove this group', noCategories: 'Choose categories or whole classes',
  running: 'In force', ahead: 'Begins {date}', over: 'Ended {date}', ending: 'Ends {date}', savedNow: '{name} is saved',
  checks: 'Checks', overlaps: '{n} overlaps', gaps: 'Gaps', noFaults: 'Today there is no overlap and no gap.', overlap: '{area}: {contracts} both cover {categories}; the crew with fewer open orders gets them ({crews})', gap: '{areas}: {n} categories without a contract, the office assigns by hand', gapMore: '{n} more',
  endingSoon: '{contract} ends on {date}', endingGaps: 'then {n} pairs of street and category have no contract', endingFine: 'then there is no gap', allStreets: 'Every street', streets: '{name} and others, {n} streets', end: 'End today', endSure: 'Press again: ends today',
  kind: { event: 'All events', component: 'All components' }, level: { district: 'District', street: 'Street', community: 'Community', grid: 'Unit grid', zone: 'Zone' },
}
