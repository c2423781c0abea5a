import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type Client } from '../../support/client.ts'
import { createTestSystem, type TestSystem } from '../../support/test-system.ts'

let system: TestSystem
let office: Client
let other: Client
let crew: Client
beforeAll(async () => {
  system = await createTestSystem({ workers: false })
  office = await signIn(system.url, 'office.fuhuajie')
  other = await signIn(system.url, 'office.daxuelu')
  crew = await signIn(system.url, 'crew.road')
})
afterAll(() => system.stop())

const names = async (who: Client) => ((await who.get('/views')).body as { views: { name: string }[] }).views.map(({ name }) => name)

describe('a saved view', () => {
  it('is kept under its name for its account alone, renamed, moved and forgotten', async () => {
    const made: string[] = []
    for (const name of ['农贸市场周边', '路面', '夜里']) made.push(((await office.post('/views', { name, query: { state: 'assigned,working', q: name } })).body as { id: string }).id)
    expect(await names(office)).toEqual(['农贸市场周边', '路面', '夜里'])
    expect(await names(other)).toEqual([])
    const [first = '', second = '', third = ''] = made
    expect((await other.put(`/views/${first}`, { name: '别人的' })).status).toBe(404)
    expect((await other.delete(`/views/${first}`)).status).toBe(404)
    expect((await office.put(`/views/${third}`, { name: '夜间', place: 0 })).body).toEqual({ id: third, name: '夜间', query: { state: 'assigned,working', q: '夜里' } })
    expect(await names(office)).toEqual(['夜间', '农贸市场周边', '路面'])
    expect((await office.delete(`/views/${second}`)).status).toBe(204)
    expect((await office.delete(`/views/${second}`)).status).toBe(404)
    expect(await names(office)).toEqual(['夜间', '农贸市场周边'])
  })

  it('holds filters that the list knows and nothing else, has a name, and is no affair of a crew', async () => {
    for (const body of [
      { name: '', query: {} }, { name: '长'.repeat(41), query: {} }, { name: 'a\u0000', query: {} }, { name: 'x', query: { state: 'nowhere' } }, { name: 'x', query: { limit: '500' } },
      { name: 'x', query: { overdue: 'perhaps' } }, { name: 'x', query: [] }, { name: 'x' }, { name: 'x', query: { q: 'y'.repeat(101) } },
    ]) expect([(await office.post('/views', body)).status, body]).toEqual([400, body])
    expect((await crew.post('/views', { name: 'x', query: {} })).status).toBe(403)
    expect((await crew.get('/views')).status).toBe(403)
  })

  it('is one of thirty at most, also when many are made at once', async () => {
    const answers = await Promise.all(Array.from({ length: 34 }, (_, n) => other.post('/views', { name: `第 ${n} 个`, query: {} })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30)
    expect(answers.filter(({ status, body }) => status === 422 && (body as { code: string }).code === 'too-many-views')).toHaveLength(4)
    expect(await names(other)).toHaveLength(30)
  })
})
