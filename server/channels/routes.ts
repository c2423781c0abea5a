import { changeEndpoint, createEndpoint, dropEndpoint, listEndpoints, renewSecret, tryEndpoint, type EndpointDeps, type EndpointView } from '../../services/channels/endpoints.ts'
import { listDeliveries, retryDelivery } from '../../services/channels/deliveries.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { deliveriesQuery, deliveriesSchema, deliverySchema, endpointBody, endpointChange, endpointSchema, endpointsSchema, idParams } from './schemas.ts'

const access = ['admin'] as const
const secretly = { 'Cache-Control': 'no-store' }

/** Where a district's events are sent beside its accounts, and how each delivery went. */
export function channelRoutes(deps: EndpointDeps): Route[] {
  return [...endpointRoutes(deps), ...oneEndpoint(deps), ...deliveryRoutes(deps)]
}

const one = { description: 'the endpoint', schema: endpointSchema }

function endpointRoutes(deps: EndpointDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/channel-endpoints', tag: 'channels', access,
      summary: 'Webhooks and WeCom robots that are sent the district\'s events',
      responses: { 200: { description: 'all of them', schema: endpointsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: { endpoints: await listEndpoints(deps, account) } }),
    }),
    defineRoute({
      method: 'post', path: '/channel-endpoints', tag: 'channels', access,
      summary: 'Registers a webhook or a robot; a webhook\'s secret is shown in this answer only',
      body: endpointBody,
      responses: { 201: one, ...problems(400, 401, 403, 422) },
      handle: async ({ account, body }) => {
        const { kind, ...fields } = body
        return { status: 201, body: await createEndpoint(deps, account, kind, fields), headers: secretly }
      },
    }),
    defineRoute({
      method: 'put', path: '/channel-endpoints/{id}', tag: 'channels', access,
      summary: 'Changes an endpoint',
      params: idParams,
      body: endpointChange,
      responses: { 200: one, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params, body }) => ({ status: 200, body: await changeEndpoint(deps, account, params.id, { ...body, url: body.url ?? null }) }),
    }),
  ]
}

function oneEndpoint(deps: EndpointDeps): Route[] {
  const act = (path: string, summary: string, work: typeof renewSecret) => defineRoute({
    method: 'post', path, tag: 'channels', access, summary, params: idParams,
    responses: { 200: one, ...problems(400, 401, 403, 404) },
    handle: async ({ account, params }) => {
      const body: EndpointView = await work(deps, account, params.id)
      return { status: 200, body, headers: secretly }
    },
  })
  return [
    act('/channel-endpoints/{id}/secret', 'Gives a webhook a new secret, shown in this answer only', renewSecret),
    act('/channel-endpoints/{id}/try', 'Sends a trial message; how it went stands in the deliveries', tryEndpoint),
    defineRoute({
      method: 'delete', path: '/channel-endpoints/{id}', tag: 'channels', access,
      summary: 'Takes an endpoint out of use',
      params: idParams,
      responses: { 204: { description: 'nothing is sent there any more' }, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params }) => {
        await dropEndpoint(deps, account, params.id)
        return { status: 204 }
      },
    }),
  ]
}

function deliveryRoutes(deps: EndpointDeps): Route[] {
  return [
    defineRoute({
      method: 'get', path: '/deliveries', tag: 'channels', access,
      summary: 'Deliveries of a state, newest first, in keyset pages',
      query: deliveriesQuery,
      responses: { 200: { description: 'a page', schema: deliveriesSchema }, ...problems(400, 401, 403) },
      handle: async ({ account, query }) => ({ status: 200, body: await listDeliveries(deps, account, query.state, query) }),
    }),
    defineRoute({
      method: 'post', path: '/deliveries/{id}/retry', tag: 'channels', access,
      summary: 'Tries a delivery anew that has failed for good',
      params: idParams,
      responses: { 200: { description: 'the delivery', schema: deliverySchema }, ...problems(400, 401, 403, 404, 422) },
      handle: async ({ account, params }) => ({ status: 200, body: await retryDelivery(deps, account, params.id) }),
    }),
  ]
}
