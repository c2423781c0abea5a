import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'

type Schemas = components['schemas']
export type AuditPage = Schemas['AuditTrail']
export type AuditEntry = AuditPage['entries'][number]
export type AuditQuery = NonNullable<operations['getAudit']['parameters']['query']>

/** A page of the trail, the newest first. */
export function readAudit(query: AuditQuery): Promise<AuditPage> {
  return answer(client.GET('/audit', { params: { query } }))
}
