import { roles } from '../../domain/accounts/account.ts'
import { importCatalogue, largestFile, type CatalogueDeps } from '../../services/catalogue/import-catalogue.ts'
import { changePlainTime, deleteDraft, publishCatalogue } from '../../services/catalogue/publish-catalogue.ts'
import { diffVersion, listVersions, readVersion } from '../../services/catalogue/read-versions.ts'
import type { VersionRow } from '../../services/catalogue/store.ts'
import { catalogueCsv } from '../../services/catalogue/write-file.ts'
import { problems } from '../http/problem-doc.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { createUploadLimit } from '../photos/upload-limit.ts'
import { createReceiveFile } from './receive-file.ts'
import * as schemas from './schemas.ts'

const keepers = ['admin'] as const

/** Catalogue versions: a file becomes a draft, its difference is shown, then it is published with a date. */
export function catalogueRoutes(deps: CatalogueDeps): Route[] {
  const receive = createReceiveFile(largestFile)
  const uploads = createUploadLimit({ overall: 8, perAccount: 2 })
  return [
    defineRoute({
      method: 'get', path: '/catalogue/versions', tag: 'catalogue', access: keepers,
      summary: 'All versions with drafts, the newest first, and what a plain 天 or 小时 means',
      responses: { 200: { description: 'the versions', schema: schemas.versionsSchema }, ...problems(401, 403) },
      handle: async ({ account }) => ({ status: 200, body: await listVersions(deps, account.districtId) }),
    }),
    defineRoute({
      method: 'post', path: '/catalogue/imports', tag: 'catalogue', access: keepers, accepts: 'multipart',
      summary: 'Makes a draft of a CSV file (UTF-8 or GBK, at most 2 MB, 5,000 rows) and tells what could not be read',
      responses: {
        201: { description: 'a new draft', schema: schemas.importReportSchema },
        200: { description: 'this very file is a draft already', schema: schemas.importReportSchema },
        ...problems(400, 401, 403, 413, 415, 422),
      },
      handle: ({ account, req, res }) =>
        uploads.run(account.id, async () => {
          const { bytes, name } = await receive(req, res)
          const report = await importCatalogue(deps, account.districtId, { bytes, fileName: name, accountId: account.id })
          return { status: report.fresh ? 201 : 200, body: report }
        }),
    }),
    defineRoute({
      method: 'get', path: '/catalogue/versions/{version}', tag: 'catalogue', access: roles,
      summary: 'One version with its sub-classes and standards; a draft is shown to admins only',
      params: schemas.versionParams,
      responses: { 200: { description: 'the version', schema: schemas.versionDetailSchema }, ...problems(400, 401, 404) },
      handle: async ({ account, params }) => {
        const { row, catalogue } = await readVersion(deps, account.districtId, params.version, account.role === 'admin')
        return { status: 200, body: { ...head(row), categories: [...catalogue.categories.values()] } }
      },
    }),
    defineRoute({
      method: 'get', path: '/catalogue/versions/{version}/file', tag: 'catalogue', access: keepers,
      summary: 'One version as a CSV file that can be adapted and imported again',
      params: schemas.versionParams,
      responses: { 200: { description: 'the file', type: 'text/csv' }, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params, res }) => {
        const { catalogue } = await readVersion(deps, account.districtId, params.version, true)
        res.type('text/csv; charset=utf-8').attachment(`catalogue-${params.version}.csv`).send(catalogueCsv(catalogue))
        return undefined
      },
    }),
    defineRoute({
      method: 'get', path: '/catalogue/versions/{version}/diff', tag: 'catalogue', access: keepers,
      summary: 'What a version adds, removes and changes, field by field',
      params: schemas.versionParams, query: schemas.diffQuery,
      responses: { 200: { description: 'the difference', schema: schemas.diffSchema }, ...problems(400, 401, 403, 404) },
      handle: async ({ account, params, query }) => ({ status: 200, body: await diffVersion(deps, account.districtId, params.version, query.against) }),
    }),
    defineRoute({
      method: 'post', path: '/catalogue/versions/{version}/publish', tag: 'catalogue', access: keepers,
      summary: 'Puts a draft in force from a day on; it never changes afterwards',
      params: schemas.versionParams, body: schemas.publishBody,
      responses: { 200: { description: 'the published version', schema: schemas.versionSchema }, ...problems(400, 401, 403, 404, 409, 422) },
      handle: async ({ account, params, body }) => {
        const by = { districtId: account.districtId, accountId: account.id }
        return { status: 200, body: head(await publishCatalogue(deps, by, params.version, body.effectiveFrom)) }
      },
    }),
    defineRoute({
      method: 'delete', path: '/catalogue/versions/{version}', tag: 'catalogue', access: keepers,
      summary: 'Deletes a draft',
      params: schemas.versionParams,
      responses: { 204: { description: 'deleted' }, ...problems(400, 401, 403, 404, 409) },
      handle: async ({ account, params }) => {
        await deleteDraft(deps, { districtId: account.districtId, accountId: account.id }, params.version)
        return { status: 204 }
      },
    }),
    defineRoute({
      method: 'put', path: '/catalogue/settings', tag: 'catalogue', access: keepers,
      summary: 'Says what a plain 天 or 小时 means in files imported from now on',
      body: schemas.settingsBody,
      responses: { 204: { description: 'kept' }, ...problems(400, 401, 403) },
      handle: async ({ account, body }) => {
        await changePlainTime(deps, { districtId: account.districtId, accountId: account.id }, body.plainTime)
        return { status: 204 }
      },
    }),
  ]
}

function head({ version, draft, sample, effectiveFrom, base, fileName, publishedAt }: VersionRow) {
  return { version, draft, sample, effectiveFrom, base, fileName, publishedAt }
}
