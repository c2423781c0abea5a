import type * as t from './types.ts'

// Stands in until the server's OpenAPI document can be read; of the same form as what is generated from it.
interface Json<T> { content: { 'application/json': T } }
interface Params { query?: never, header?: never, path?: never, cookie?: never }
interface Read<Q, P, T> { parameters: { query?: Q, path: P, header?: never, cookie?: never }, responses: { 200: Json<T> } }
interface Write<P, B, T> { parameters: { path: P, query?: never, header?: never, cookie?: never }, requestBody: Json<B>, responses: { 200: Json<T> } }
interface None { [key: string]: never }

export interface paths {
  '/api/v1/sessions': { post: Write<None, { login: string, password: string }, { account: t.Account, token: string }>, parameters: Params }
  '/api/v1/sessions/current': { delete: { parameters: Params, responses: { 204: { content?: never } } }, parameters: Params }
  '/api/v1/me': { get: Read<None, None, { account: t.Account }>, parameters: Params }
  '/api/v1/reference': { get: Read<None, None, t.Reference>, parameters: Params }
  '/api/v1/photos': { post: { parameters: Params, requestBody: { content: { 'multipart/form-data': { file: string } } }, responses: { 201: Json<t.Photo> } }, parameters: Params }
  '/api/v1/findings': { post: Write<None, t.NewFinding, { finding: t.Finding, order: t.Order }>, parameters: Params }
  '/api/v1/orders': { get: Read<t.OrderFilters, None, t.OrderPage>, parameters: Params }
  '/api/v1/orders/counts': { get: Read<t.OrderFilters, None, t.OrderCounts>, parameters: Params }
  '/api/v1/orders/{id}': { get: Read<None, { id: string }, t.OrderDetail>, parameters: Params }
  '/api/v1/orders/{id}/{verb}': { post: Write<{ id: string, verb: string }, t.VerbBody, t.OrderDetail>, parameters: Params }
  '/api/v1/rates': { get: Read<t.RateQuery, None, t.Rates>, parameters: Params }
  '/api/v1/rates/orders': { get: Read<t.RateOrdersQuery, None, t.OrderPage>, parameters: Params }
}
