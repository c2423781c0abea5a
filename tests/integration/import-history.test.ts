import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { ratesOfAllYears, settleTally } from '../../services/history/district-rates.ts'
import { verifyHistory } from '../../services/history/verify-history.ts'
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts'
import { bostonId, bostonMapping, createFolder, csv, header, line, load, orders, tableSizes } from './import-files.ts'

const folder = createFolder()
let test: TestDatabase

beforeEach(async () => {
  test = await createTestDatabase()
})
afterEach(() => test.drop())
afterAll(() => folder.remove())

const good = (id: string): string => line({ id, closed: '2018-05-02 09:00:00' })

describe('bad rows', () => {
  it('are each told by line, column and reason, and no good row is lost', async () => {
    const path = folder.write('bad.csv', csv(
      good('g1'),
      line({ id: '' }),
      line({ id: '1.01002E+11' }),
      line({ id: 'b1', opened: '' }),
      line({ id: 'b2', opened: 'yesterday' }),
      line({ id: 'b3', opened: '2018-02-30 10:00:00' }),
      line({ id: 'b4', opened: '2199-01-01 10:00:00' }),
      line({ id: 'b5', closed: '2018-04-30 10:00:00' }),
      line({ id: 'b6', closed: '2199-05-02 10:00:00' }),
      line({ id: 'b7', target: 'soon' }),
      line({ id: 'b8', status: 'Closed' }),
      line({ id: 'b9', closed: '2018-05-02 10:00:00', status: 'Open' }),
      line({ id: 'b10', latitude: 'north' }),
      line({ id: 'b11', longitude: '-710.6' }),
      line({ id: 'b12', title: 'a NUL \0 byte' }),
      line({ id: 'x'.repeat(101) }),
      line({ id: 'b13', title: 'one, two' }),
      'b14,too,short',
      line({ id: 'b15', title: 'a "stray" quote' }),
      line({ id: 'b16', title: '"a quote"too early' }),
      line({ id: 'b17', opened: 'never', target: 'nor then' }),
      good('g2'),
    ))
    const { counts, faults } = await load(test.database, path)
    expect(counts).toMatchObject({ rows: 22, created: 2, rejected: 20 })
    expect(faults.map((fault) => [fault.line, fault.column, fault.reason])).toEqual([
      [3, 'case_enquiry_id', 'is empty'],
      [4, 'case_enquiry_id', 'was rounded by a spreadsheet'],
      [5, 'open_dt', 'is empty'],
      [6, 'open_dt', 'is no time'],
      [7, 'open_dt', 'is no time'],
      [8, 'open_dt', 'lies in the future'],
      [9, 'closed_dt', 'lies before the opening'],
      [10, 'closed_dt', 'lies in the future'],
      [11, 'sla_target_dt', 'is no time'],
      [12, 'closed_dt', 'is empty, yet the state is closed'],
      [13, 'closed_dt', 'is given, yet the state is open'],
      [14, 'latitude', 'is no coordinate'],
      [15, 'longitude', 'is no coordinate'],
      [16, 'case_title', 'holds a NUL byte'],
      [17, 'case_enquiry_id', 'is longer than 100 characters'],
      [18, '', 'has 15 fields, the header has 14'],
      [19, '', 'has 3 fields, the header has 14'],
      [20, '', 'a quote stands in the middle of a field'],
      [21, '', 'a quote stands in the middle of a field'],
      [22, 'open_dt', 'is no time'],
      [22, 'sla_target_dt', 'is no time'],
    ])
    expect([...(await orders(test.database)).keys()]).toEqual(['g1', 'g2'])
  })

  it('that the database itself refuses fail alone, in whatever batch they stand', async () => {
    await load(test.database, folder.write('few.csv', csv(good('g0'))))
    // A rule of some later version of the schema, which the import does not know of.
    await test.database.query(`alter table orders add constraint no_gulls check (description <> 'refused')`)
    const path = folder.write('refused.csv', csv(good('g1'), line({ id: 'r1', title: 'refused' }), good('g2'), good('g3'), line({ id: 'r2', title: 'refused' })))
    const { counts, faults } = await load(test.database, path)
    expect(counts).toMatchObject({ created: 3, rejected: 2 })
    expect(faults.map(({ line: at, value }) => [at, value])).toEqual([[3, 'r1'], [6, 'r2']])
  })

  it('whose id is the number of another order of the district are told', async () => {
    await load(test.database, folder.write('one.csv', csv(good('g1'))))
    await test.database.query(`update orders set external_id = null where district_id = $1`, [bostonId])
    const { counts, faults } = await load(test.database, folder.write('one.csv', csv(good('g1'), good('g2'))))
    expect(counts).toMatchObject({ created: 1, rejected: 1 })
    expect(faults[0]).toMatchObject({ line: 2, reason: 'is the number of another order of the district' })
  })
})

describe('a file', () => {
  it('may have a byte order mark, CRLF, blank lines, and texts over several lines: line numbers stay right', async () => {
    const text = `\uFEFF${[header, good('g1'), line({ id: 'g2', title: '"two\r\nlines, ""quoted"""' }), '', line({ id: 'b1', opened: 'x' }), good('g3')].join('\r\n')}`
    const { counts, faults } = await load(test.database, folder.write('windows.csv', text))
    expect(counts).toMatchObject({ rows: 4, created: 3, rejected: 1 })
    expect(faults).toMatchObject([{ line: 6, column: 'open_dt', value: 'x' }])
    expect((await orders(test.database)).get('g2')).toMatchObject({ description: 'two\r\nlines, "quoted"' })
  })

  it('that is empty, or lacks a needed column, is refused before anything is made', async () => {
    await expect(load(test.database, folder.write('empty.csv', ''))).rejects.toThrow('is empty')
    await expect(load(test.database, folder.write('other.csv', 'id,name\n1,a\n'))).rejects.toThrow('the file has no column for id (case_enquiry_id')
    expect(await test.database.query('select id from districts where id = $1', [bostonId])).toEqual([])
  })

  it('of another year has other columns, names and forms of time, and loads with the same mapping', async () => {
    const path = folder.write('2015.csv', [
      'CASE_ENQUIRY_ID,OPEN_DT,TARGET_DT,CLOSED_DT,OnTime_Status,CASE_STATUS,CLOSURE_REASON,CASE_TITLE,REASON,TYPE,Department,Location,neighborhood,LOCATION_STREET_NAME,LATITUDE,LONGITUDE,Source',
      `201,01/31/2015 02:39:14 PM,02/02/2015 03:00:00 PM,02/01/2015 12:05:00 AM,ONTIME,Closed,,${'long '.repeat(1000)},Sanitation,Missed Trash,XYZ9,"1 City Hall Sq, Boston",Nowhere Heights,City Hall Sq,42.36,-71.05,Self Service`,
      '202,2015-07-01T02:39:14,,,ONTIME,In progress,,Space Savers,Sanitation,Space Savers,,,,,,,',
      '203,2015-07-01 06:39:14.123456+00,,2015-07-01T07:00:00Z,ONTIME,Closed,,,,,PWDx,NULL, ,,0,0,',
      '',
    ].join('\n'))
    const { counts, faults } = await load(test.database, path)
    expect(faults).toEqual([])
    expect(counts).toMatchObject({ created: 3, unlocated: 2, flagged: 3, agreeing: 3 })
    const stored = await orders(test.database)
    expect(stored.get('201')).toMatchObject({
      receivedAt: new Date('2015-01-31T19:39:14Z'), handlingDeadline: new Date('2015-02-02T20:00:00Z'), closedAt: new Date('2015-02-01T05:05:00Z'),
      category: 'event-missed-trash', office: 'xyz9', area: 'nowhere-heights', address: '1 City Hall Sq, Boston', description: 'long '.repeat(1000).trim(),
    })
    expect(stored.get('202')).toMatchObject({
      receivedAt: new Date('2015-07-01T06:39:14Z'), state: 'dispatched', office: 'unassigned', area: null, address: null, longitude: -71.0589, latitude: 42.3601,
    })
    expect(stored.get('203')).toMatchObject({ receivedAt: new Date('2015-07-01T06:39:14.123Z'), category: 'event-unspecified', description: 'Unspecified' })
  })

  it('may name a case twice: the later row is a later word on it', async () => {
    const path = folder.write('twice.csv', csv(line({ id: 't1' }), line({ id: 't1', closed: '2018-05-03 10:00:00' }), line({ id: 't1', closed: '2018-05-03 10:00:00' })))
    const { counts } = await load(test.database, path)
    expect(counts).toMatchObject({ created: 1, closed: 1, unchanged: 1 })
    expect((await orders(test.database)).get('t1')).toMatchObject({ state: 'closed', version: 2 })
  })
})

describe('the night the clocks change', () => {
  it('is read the same way every time: the earlier of two, and on from the gap', async () => {
    const path = folder.write('dst.csv', csv(
      line({ id: 'gap', opened: '2018-03-11 02:30:00', closed: '2018-03-11 03:30:00' }),
      line({ id: 'twice', opened: '2018-11-04 01:30:00', closed: '2018-11-04 02:30:00' }),
      line({ id: 'back', opened: '2018-11-04 01:50:00', closed: '2018-11-04 01:10:00' }),
    ))
    const { counts } = await load(test.database, path)
    expect(counts).toMatchObject({ created: 3, rejected: 0 })
    const stored = await orders(test.database)
    expect(stored.get('gap')).toMatchObject({ receivedAt: new Date('2018-03-11T07:30:00Z'), closedAt: new Date('2018-03-11T07:30:00Z') })
    expect(stored.get('twice')).toMatchObject({ receivedAt: new Date('2018-11-04T05:30:00Z'), closedAt: new Date('2018-11-04T07:30:00Z') })
    // Closed 20 minutes after its opening, in the hour's second pass.
    expect(stored.get('back')).toMatchObject({ receivedAt: new Date('2018-11-04T05:50:00Z'), closedAt: new Date('2018-11-04T06:10:00Z') })
  })
})

describe('a newer file', () => {
  it('closes what was open, tells what else differs and leaves it', async () => {
    const target = '2018-05-02 10:00:00'
    await load(test.database, folder.write('old.csv', csv(line({ id: 'o1', target }), line({ id: 'o2', target }), line({ id: 'o3', target }), good('c1'))))
    const before = await orders(test.database)
    const { counts, differences } = await load(test.database, folder.write('new.csv', csv(
      line({ id: 'o1', target, closed: '2018-05-02 09:59:59' }),
      line({ id: 'o2', target: '2018-06-01 10:00:00', type: 'Rodent Activity' }),
      line({ id: 'o3', target: '2018-06-01 10:00:00', closed: '2018-05-03 10:00:00' }),
      line({ id: 'c1' }),
      good('n1'),
    )))
    expect(counts).toMatchObject({ created: 1, closed: 2, unchanged: 0, differing: 3 })
    expect(differences).toEqual([
      { line: 3, externalId: 'o2', fields: ['targetAt', 'category'] },
      { line: 4, externalId: 'o3', fields: ['targetAt'] },
      { line: 5, externalId: 'c1', fields: ['closedAt', 'state'] },
    ])
    const after = await orders(test.database)
    expect(after.get('o1')).toMatchObject({ state: 'closed', version: 2, closedAt: new Date('2018-05-02T13:59:59Z'), deadline: null })
    expect(after.get('o2')).toEqual(before.get('o2'))
    expect(after.get('c1')).toEqual(before.get('c1'))
    const verdicts = await verifyHistory(test.database, 'boston', (fault) => expect.fail(JSON.stringify(fault)))
    expect(verdicts).toMatchObject([{ orders: 5, events: 9, faults: 0 }])
    await settleTally({ database: test.database, clock: systemClock }, bostonId)
    const rates = await ratesOfAllYears({ database: test.database, clock: systemClock }, bostonId)
    // Overdue: o2, open past its target; o3, closed after the target it had.
    expect(rates?.total).toMatchObject({ received: 5, closed: 4, due: 5, closedOnTime: 3, overdue: 2 })
  })

  it('leaves an order alone that people here have taken on', async () => {
    await load(test.database, folder.write('old.csv', csv(line({ id: 'o1' }))))
    await test.database.query(`update orders set state = 'working', version = 3 where district_id = $1`, [bostonId])
    const { counts, differences } = await load(test.database, folder.write('new.csv', csv(line({ id: 'o1', closed: '2018-05-02 10:00:00' }))))
    expect(counts).toMatchObject({ closed: 0, differing: 1 })
    expect(differences).toEqual([{ line: 2, externalId: 'o1', fields: ['closedAt', 'state'] }])
  })
})

it('an order handled at its very deadline is on time, a second later it is overdue', async () => {
  const target = '2018-05-02 10:00:00'
  await load(test.database, folder.write('equal.csv', csv(line({ id: 'e1', target, closed: target }), line({ id: 'e2', target, closed: '2018-05-02 10:00:01', onTime: 'OVERDUE' }))))
  await settleTally({ database: test.database, clock: systemClock }, bostonId)
  const rates = await ratesOfAllYears({ database: test.database, clock: systemClock }, bostonId)
  expect(rates?.total).toMatchObject({ closed: 2, due: 2, closedOnTime: 1, overdue: 1 })
})

it('two imports of one file at once make each order once', async () => {
  const path = folder.write('both.csv', csv(...Array.from({ length: 600 }, (_, index) => (index % 2 === 0 ? good(`p${index}`) : line({ id: `p${index}`, type: `Type ${index % 7}` })))))
  const [one, other] = await Promise.all([load(test.database, path, { batchSize: 50 }), load(test.database, path, { batchSize: 70 })])
  expect(one.counts.created + other.counts.created).toBe(600)
  expect(one.counts.unchanged + other.counts.unchanged).toBe(600)
  expect(await tableSizes(test.database)).toMatchObject({ orders: 600, findings: 600, order_events: 900, outbox: 0 })
  expect(await verifyHistory(test.database, 'boston', () => undefined)).toMatchObject([{ orders: 600, faults: 0 }])
})

it('a dry run checks and counts everything and writes nothing', async () => {
  const path = folder.write('dry.csv', csv(good('g1'), line({ id: 'b1', opened: 'x' }), line({ id: 'o1' })))
  const dry = await load(test.database, path, { dryRun: true })
  expect(dry.counts).toMatchObject({ rows: 3, created: 2, rejected: 1 })
  expect(dry.newcomers).toMatchObject({ categories: [{ code: 'event-pick-up-dead-animal' }], areas: [{ code: 'dorchester' }], offices: [{ code: 'pwdx' }] })
  expect(await test.database.query('select id from districts where id = $1', [bostonId])).toEqual([])
  await load(test.database, path)
  const again = await load(test.database, folder.write('dry.csv', csv(good('g1'), line({ id: 'o1', closed: '2018-05-02 10:00:00' }), good('g2'))), { dryRun: true })
  expect(again.counts).toMatchObject({ created: 1, closed: 1, unchanged: 1 })
  expect(await tableSizes(test.database)).toMatchObject({ orders: 2 })
})

it('a mapping may refuse what the district does not know, and find the street by the point', async () => {
  const boston = bostonMapping()
  // The demo district of the template database, which has a catalogue, offices and streets with boundaries.
  const [district] = await test.database.query<{ code: string; name: string; nameEn: string }>('select code, name, name_en as "nameEn" from districts where id = 410103')
  if (district === undefined) throw new Error('the template has no demo district')
  const mapping = {
    ...boston,
    district: { ...boston.district, ...district, id: 410103, timezone: 'Asia/Shanghai' },
    times: { ...boston.times, zone: 'Asia/Shanghai' },
    category: { ...boston.category, others: 'reject' as const, values: { 'pick up dead animal': 'event-0110', 'Gone': 'event-9999' } },
    area: { ...boston.area, by: 'point' as const },
    office: { ...boston.office, others: 'reject' as const, values: { PWDx: 'fuhuajie' } },
  }
  const [street] = await test.database.query<{ code: string; boundary: { coordinates: number[][][] } }>(`select code, boundary from areas where district_id = 410103 and kind = 'street' order by code limit 1`)
  const ring = street?.boundary.coordinates[0] ?? []
  const middle = (axis: number): string => String(ring.slice(1).reduce((sum, point) => sum + (point[axis] ?? 0), 0) / (ring.length - 1))
  const path = folder.write('erqi.csv', csv(
    line({ id: 'in', longitude: middle(0), latitude: middle(1) }),
    line({ id: 'outside' }),
    line({ id: 'category', type: 'Bed Bugs' }),
    line({ id: 'code', type: 'Gone' }),
    line({ id: 'office', department: 'Nobody' }),
  ))
  const { counts, faults } = await load(test.database, path, { mapping })
  expect(counts).toMatchObject({ created: 2, rejected: 3 })
  expect(faults.map(({ line: at, column, value }) => [at, column, value])).toEqual([[4, 'category', 'Bed Bugs'], [5, 'category', 'Gone'], [6, 'office', 'Nobody']])
  const rows = await test.database.query(`select number, area_code as area, category, office_id as office from orders where district_id = 410103 and source = 'import' order by number`)
  expect(rows).toEqual([
    { number: 'in', area: street?.code, category: 'event-0110', office: 'fuhuajie' },
    { number: 'outside', area: null, category: 'event-0110', office: 'fuhuajie' },
  ])
})

it('a district that is another one in the database is refused', async () => {
  const boston = bostonMapping()
  const path = folder.write('one.csv', csv(good('g1')))
  await expect(load(test.database, path, { mapping: { ...boston, district: { ...boston.district, id: 410103 } } })).rejects.toThrow('the database has 410103 (410103)')
  await load(test.database, path)
  await expect(load(test.database, path, { mapping: { ...boston, district: { ...boston.district, timezone: 'UTC' } } })).rejects.toThrow('lives by America/New_York')
})
