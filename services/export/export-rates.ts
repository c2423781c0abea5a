import { countNames, rateNames } from '../../domain/rates/formula.ts'
import type { OrdersDeps } from '../orders/apply-verb.ts'
import { ratesFor, type NamedRates } from '../rates/account-rates.ts'
import type { RatesQuery } from '../rates/read.ts'
import { momentText, zoneLines } from './about.ts'
import type { Column, ExportLanguage } from './column.ts'
import type { Export, ExportRequest } from './export.ts'
import { dimensionWords, figureWords } from './words.ts'

type RatesLine = NamedRates['rows'][number]

/** The table of rates that the account may read, as GET /rates answers it, with its total in the last line. */
export async function exportRates(deps: OrdersDeps, { account, language }: ExportRequest, query: RatesQuery): Promise<Export<RatesLine>> {
  const { name, nameEn, timezone } = await deps.reference.of(account.districtId)
  const now = deps.clock.now()
  const table = await ratesFor(deps, account, query)
  const total: RatesLine = { key: '', key2: null, rank: null, name: '合计', nameEn: 'Total', name2: null, name2En: null, ...table.total }
  return {
    subject: 'rates',
    title: { zh: '指标', en: 'Rates' },
    columns: rateColumns(table, language),
    about: [
      { name: { zh: '时段（不含末日）', en: 'Period (end excluded)' }, value: `${table.from} – ${table.to}` },
      { name: { zh: '公式版本', en: 'Formula version' }, value: table.formula },
      { name: { zh: '截至', en: 'As of' }, value: momentText(query.asOf ?? now, timezone) },
      ...(table.comparedTo === null ? [] : [{ name: { zh: '对比时段', en: 'Compared with' }, value: `${table.comparedTo.from} – ${table.comparedTo.to}` }]),
      { name: { zh: '空格', en: 'Empty cell' }, value: { zh: '无应结，或此处不计', en: 'nothing was due, or not counted here' }[language] },
      ...zoneLines({ name, nameEn, timezone }),
    ],
    asked: { ...query },
    read: (take) => take([...table.rows, total]),
  }
}

function rateColumns({ by, by2, comparedTo }: NamedRates, language: ExportLanguage): Column<RatesLine>[] {
  const dimension = (name: string) => dimensionWords[name] ?? { zh: name, en: name }
  const words = (name: string) => figureWords[name] ?? { zh: name, en: name }
  const second: Column<RatesLine>[] = by2 === null ? [] : [
    { header: dimension(by2), width: 26, kind: 'text', cell: (row) => (language === 'en' ? row.name2En : row.name2) },
    { header: { zh: '代码 2', en: 'Key 2' }, width: 16, kind: 'text', cell: ({ key2 }) => key2 },
  ]
  const changes = rateNames.map((name): Column<RatesLine> => ({
    header: { zh: `${words(name).zh} 变化`, en: `${words(name).en} change` }, width: 18, kind: 'rate', cell: (row) => row.compared?.change[name] ?? null,
  }))
  return [
    { header: dimension(by), width: 26, kind: 'text', cell: (row) => (language === 'en' ? row.nameEn : row.name) },
    { header: { zh: '代码', en: 'Key' }, width: 16, kind: 'text', cell: ({ key }) => (key === '' ? null : key) },
    ...second,
    { header: { zh: '名次', en: 'Rank' }, width: 7, kind: 'whole', cell: ({ rank }) => rank },
    ...countNames.map((name): Column<RatesLine> => ({ header: words(name), width: 10, kind: 'whole', cell: (row) => row[name] })),
    ...rateNames.map((name): Column<RatesLine> => ({ header: words(name), width: 16, kind: 'rate', cell: (row) => row[name] })),
    ...(comparedTo === null ? [] : changes),
  ]
}
