import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'

type Schemas = components['schemas']
type Json<Operation extends { requestBody?: unknown }> = NonNullable<Operation['requestBody']> extends { content: { 'application/json': infer Body } } ? Body : never

export type NewOffice = Json<operations['postOffices']>
export type NewContractor = Json<operations['postContractors']>
export type NewCrew = Json<operations['postCrews']>
export type NewContract = Json<operations['postContracts']>
export type Contractor = operations['getContractors']['responses'][200]['content']['application/json']['contractors'][number]
export type Contract = operations['getContracts']['responses'][200]['content']['application/json']['contracts'][number]
export type Coverage = Schemas['ContractCoverage']

const at = (id: string) => ({ params: { path: { id } } })

export async function saveOffice({ id, ...body }: NewOffice, isNew: boolean): Promise<void> {
  await answer(isNew ? client.POST('/offices', { body: { id, ...body } }) : client.PUT('/offices/{id}', { ...at(id), body }))
}

export async function readContractors(): Promise<Contractor[]> {
  return (await answer(client.GET('/contractors'))).contractors
}

export async function saveContractor({ id, ...body }: NewContractor, isNew: boolean): Promise<void> {
  await answer(isNew ? client.POST('/contractors', { body: { id, ...body } }) : client.PUT('/contractors/{id}', { ...at(id), body }))
}

export async function saveCrew({ id, contractor, ...body }: NewCrew, isNew: boolean): Promise<void> {
  await answer(isNew ? client.POST('/crews', { body: { id, contractor, ...body } }) : client.PUT('/crews/{id}', { ...at(id), body }))
}

export async function readContracts(): Promise<Contract[]> {
  return (await answer(client.GET('/contracts'))).contracts
}

export async function saveContract({ id, contractor, ...body }: NewContract, isNew: boolean): Promise<void> {
  await answer(isNew ? client.POST('/contracts', { body: { id, contractor, ...body } }) : client.PUT('/contracts/{id}', { ...at(id), body }))
}

/** Where contracts overlap, leave gaps or end soon, today. */
export function readCoverage(): Promise<Coverage> {
  return answer(client.GET('/contracts/coverage'))
}
