import fc from 'fast-check'
import { history } from './rates-histories.ts'
import { factsOf } from '../../domain/rates/facts.ts'
const c: Record<string, number> = {}
const inc=(k:string)=>{c[k]=(c[k]??0)+1}
for (const h of fc.sample(history('America/New_York',1),2000)) {
  const f = factsOf(h.events)
  inc('n'); inc('events'); c.events+=h.events.length-1
  if (f.closings.length) inc('closed')
  if (f.closings.some(x=>x.undoneAt)) inc('undone')
  if (f.closings.length>1) inc('multi')
  if (f.closings.length>1 && f.closings.at(-1)!.undoneAt===null) inc('undone+closed')
  if (f.stocks.length>1) inc('multistock')
  if (f.closings.some(x=>!x.onTime)) inc('lateclosing')
  if (f.closings.some(x=>x.crew)) inc('crewclosing')
  if (f.stocks.some(x=>x.office==='desk')) inc('deskstock')
  if (f.reworkedAt.length) inc('reworked')
  const w=h.events.map(e=>e.verb); for (const v of new Set(w)) inc('v:'+v)
}
console.log(c)
