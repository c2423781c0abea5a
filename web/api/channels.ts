import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'

type Schemas = components['schemas']
export type ChannelEndpoint = Schemas['ChannelEndpoint']
export type Delivery = Schemas['Delivery']
export type DeliveryPage = Schemas['Deliveries']
export type DeliveryState = Delivery['state']
export type NewEndpoint = operations['postChannelEndpoints']['requestBody'] extends infer Body
  ? NonNullable<Body> extends { content: { 'application/json': infer Json } } ? Json : never
  : never

/** What may be changed of an endpoint; without `url` its address stays. */
export type EndpointChange = Omit<NewEndpoint, 'kind' | 'url'> & { url?: string }

export async function listEndpoints(): Promise<ChannelEndpoint[]> {
  return (await answer(client.GET('/channel-endpoints'))).endpoints
}

/** Registers an endpoint; a webhook's secret is in this answer only. */
export function createEndpoint(endpoint: NewEndpoint): Promise<ChannelEndpoint> {
  return answer(client.POST('/channel-endpoints', { body: endpoint }))
}

export function changeEndpoint(id: string, change: EndpointChange): Promise<ChannelEndpoint> {
  return answer(client.PUT('/channel-endpoints/{id}', { params: { path: { id } }, body: change }))
}

export async function removeEndpoint(id: string): Promise<void> {
  await answer(client.DELETE('/channel-endpoints/{id}', { params: { path: { id } } }))
}

export function renewSecret(id: string): Promise<ChannelEndpoint> {
  return answer(client.POST('/channel-endpoints/{id}/secret', { params: { path: { id } } }))
}

/** Sends a trial message; how it went stands in the deliveries. */
export function tryEndpoint(id: string): Promise<ChannelEndpoint> {
  return answer(client.POST('/channel-endpoints/{id}/try', { params: { path: { id } } }))
}

export function listDeliveries(state: DeliveryState, cursor?: string): Promise<DeliveryPage> {
  return answer(client.GET('/deliveries', { params: { query: { state, limit: 50, ...(cursor === undefined ? {} : { cursor }) } } }))
}

export function retryDelivery(id: string): Promise<Delivery> {
  return answer(client.POST('/deliveries/{id}/retry', { params: { path: { id } } }))
}
