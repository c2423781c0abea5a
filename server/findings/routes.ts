import { roles, type Account } from '../../domain/accounts/account.ts'
import type { Finding } from '../../domain/order/finding.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Receipt } from '../../services/intake/receipt.ts'
import type { Intake } from '../../services/intake/submit-finding.ts'
import { viewOf } from '../../services/orders/order-view.ts'
import type { DistrictReference } from '../../services/reference/district-reference.ts'
import type { Reference } from '../../services/reference/reference.ts'
import { problems } from '../http/problem-doc.ts'
import { problemOf } from '../http/problem.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { batchRequest, batchResponse, findingRequest, receiptSchema } from './schemas.ts'

export interface FindingDeps {
  readonly intake: Intake
  readonly reference: Reference
  readonly clock: Clock
}

/** Reporting. */
export function findingRoutes(deps: FindingDeps): Route[] {
  return [
    defineRoute({
      method: 'post', path: '/findings', tag: 'findings', access: roles,
      summary: 'Files a finding; it is on disk, with its order, when this answers',
      body: findingRequest,
      responses: {
        201: { description: 'accepted', schema: receiptSchema },
        200: { description: 'the same id with the same content again: the first answer', schema: receiptSchema },
        ...problems(400, 401, 403, 409, 413, 422),
      },
      handle: async ({ account, body }) => {
        const receipt = await deps.intake.submit(account, body)
        const reference = await deps.reference.of(account.districtId)
        return { status: receipt.created ? 201 : 200, body: receiptView(receipt, reference) }
      },
    }),
    defineRoute({
      method: 'post', path: '/findings/batch', tag: 'findings', access: roles,
      summary: 'Files up to 1,000 findings; an answer for each in order, a bad one fails alone',
      body: batchRequest,
      responses: { 200: { description: 'an answer for each', schema: batchResponse }, ...problems(400, 401, 403, 413) },
      handle: async ({ account, body }) => {
        const reference = await deps.reference.of(account.districtId)
        const results = await Promise.all(body.findings.map((item) => submitOne(deps.intake, account, item, reference)))
        return { status: 200, body: { results } }
      },
    }),
  ]
}

async function submitOne(intake: Intake, account: Account, item: unknown, reference: DistrictReference) {
  try {
    const receipt = await intake.submit(account, findingRequest.parse(item))
    return { status: receipt.created ? 201 : 200, ...receiptView(receipt, reference) }
  } catch (error) {
    const problem = problemOf(error)
    return { status: problem.status, problem }
  }
}

// As the order was when it was accepted, so that a repeated request gets the very same answer.
function receiptView({ joined, finding, order }: Receipt, reference: DistrictReference) {
  return { joined, finding: findingView(finding), order: viewOf({ ...order, photo: finding.photos[0] ?? null }, reference, order.receivedAt) }
}

function findingView(finding: Finding) {
  return {
    id: finding.id,
    category: finding.category,
    standard: finding.standard,
    description: finding.description,
    longitude: finding.longitude,
    latitude: finding.latitude,
    address: finding.address,
    observedAt: finding.observedAt.toISOString(),
    receivedAt: finding.receivedAt.toISOString(),
    source: finding.source,
    reporter: finding.reporterId,
    photos: finding.photos,
  }
}
