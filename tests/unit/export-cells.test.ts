import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { countNames, rateNames } from '../../domain/rates/formula.ts'
import { createLocalTime } from '../../services/export/local-time.ts'
import { safeText } from '../../services/export/safe-text.ts'
import { figureWords, sourceWords, stateWords } from '../../services/export/words.ts'
import { en as leaderEn, zh as leaderZh } from '../../web/leader/messages.ts'
import { en as officeEn, zh as officeZh } from '../../web/office/messages.ts'
import { en } from '../../web/shared/words/en.ts'
import { zh } from '../../web/shared/words/zh.ts'

describe('the text of a cell', () => {
  it.each(['=1+1', '+8637112345678', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n-1', ' =1', '＝1+1', '＠a', '－5', '＋1'])('keeps %j from being a formula', (text) => {
    expect(safeText(text)).toBe(`'${text}`)
  })

  it.each(['路面破损', '3-5 号楼', 'a=b', '', '#12', '（-）', '12 kg'])('leaves %j as it is', (text) => {
    expect(safeText(text)).toBe(text)
  })

  it('is never longer than Excel takes', () => {
    expect(safeText('长'.repeat(40_000))).toHaveLength(32_767)
    expect(safeText(`=${'1'.repeat(40_000)}`)).toHaveLength(32_767)
  })
})

describe('the time of a cell', () => {
  it.each(['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'])('is what a clock in %s showed at any instant', (timezone) => {
    const local = createLocalTime(timezone)
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
      const shown = DateTime.fromMillis(at, { zone: timezone }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS")
      expect(local(at).toISOString()).toBe(`${shown}Z`)
    }), { numRuns: 300 })
  })
})

describe('the words of a sheet', () => {
  it('are those of the screens', () => {
    for (const [state, words] of Object.entries(stateWords)) expect(words).toEqual({ zh: zh.state[state as keyof typeof zh.state], en: en.state[state as keyof typeof en.state] })
    expect(sourceWords.inspector).toEqual({ zh: zh.role.inspector, en: en.role.inspector })
    expect(sourceWords.desk).toEqual({ zh: zh.role.desk, en: en.role.desk })
    for (const source of ['public', 'device', 'import'] as const) expect(sourceWords[source]).toEqual({ zh: officeZh.from[source], en: officeEn.from[source] })
    for (const name of Object.keys(leaderZh.count) as (keyof typeof leaderZh.count)[]) expect(figureWords[name]).toEqual({ zh: leaderZh.count[name], en: leaderEn.count[name] })
    for (const name of Object.keys(leaderZh.rate) as (keyof typeof leaderZh.rate)[]) expect(figureWords[name]?.zh).toBe(`${leaderZh.rate[name]}（%）`)
  })

  it('name every count and every rate', () => {
    for (const name of [...countNames, ...rateNames]) expect(figureWords[name], name).toBeDefined()
  })
})
