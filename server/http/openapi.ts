import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { ResponseDoc, Route } from './route.ts'

/** The OpenAPI 3.1 document of the routes, from the schemas that check the requests. */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const route of routes) {
    const path = (paths[route.path] ??= {})
    path[route.method] = operation(route)
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Zhenggai 整改',
      version,
      description: 'Urban-management work orders: from an inspection finding to proven rectified. Problems are RFC 9457. Instants are UTC with milliseconds, places WGS84 degrees, lists keyset pages of at most 200.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths: paths as ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'zhenggai_session' },
      },
    },
  })
}

function operation(route: Route): ZodOpenApiOperationObject {
  return {
    operationId: `${route.method}${route.path.replaceAll(/[/{}-]+(\w?)/g, (_match, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    tags: [route.tag],
    ...(route.access === 'public' ? { security: [] } : {}),
    requestParams: { ...(route.params ? { path: route.params } : {}), ...(route.query ? { query: route.query } : {}) },
    ...(requestBody(route)),
    responses: Object.fromEntries(Object.entries(route.responses).map(([status, doc]) => [status, response(doc)])),
  }
}

function requestBody(route: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.accepts === 'multipart') {
    const file = { type: 'object' as const, required: ['file'], properties: { file: { type: 'string' as const, format: 'binary' } } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  return route.body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }
}

function response(doc: ResponseDoc) {
  if (doc.schema !== undefined) return { description: doc.description, content: { [doc.type ?? 'application/json']: { schema: doc.schema } } }
  if (doc.type !== undefined) return { description: doc.description, content: { [doc.type]: { schema: { type: 'string' as const, format: 'binary' } } } }
  return { description: doc.description }
}
