import { answer, client } from './client.ts'
import type { components, operations } from './generated.ts'

type Schemas = components['schemas']
export type RoutingVersion = Schemas['RoutingVersion']
export type RoutingRule = Omit<RoutingVersion['list'][number], 'fault'>
export type RoutingSummary = operations['getRoutingVersions']['responses'][200]['content']['application/json']['versions'][number]
export type RoutingFlag = operations['getRoutingFlags']['responses'][200]['content']['application/json']['flags'][number]
export type DryRun = Schemas['RoutingDryRun']
export type Contract = operations['getContracts']['responses'][200]['content']['application/json']['contracts'][number]

const at = (version: number) => ({ params: { path: { version } } })

/** Versions of the routing rules, the newest first. */
export async function readRoutingVersions(): Promise<RoutingSummary[]> {
  return (await answer(client.GET('/routing/versions'))).versions
}

/** One version with its rules in the order in which they are asked. */
export function readRoutingVersion(version: number): Promise<RoutingVersion> {
  return answer(client.GET('/routing/versions/{version}', at(version)))
}

/** Makes a draft with these rules. */
export function createRoutingDraft(note: string, rules: RoutingRule[]): Promise<RoutingVersion> {
  return answer(client.POST('/routing/versions', { body: { note, rules } }))
}

/** Replaces the rules of a draft. */
export function saveRoutingRules(version: number, rules: RoutingRule[]): Promise<RoutingVersion> {
  return answer(client.PUT('/routing/versions/{version}', { ...at(version), body: { rules } }))
}

/** Publishes a draft from a local day on. */
export function publishRouting(version: number, effectiveFrom: string): Promise<RoutingVersion> {
  return answer(client.POST('/routing/versions/{version}/publish', { ...at(version), body: { effectiveFrom } }))
}

/** Throws a draft away. */
export async function discardRouting(version: number): Promise<void> {
  await answer(client.DELETE('/routing/versions/{version}', at(version)))
}

/** Replays the orders of a period (local days, the second not in it) through a version. */
export function dryRunRouting(version: number, from: string, to: string): Promise<DryRun> {
  return answer(client.POST('/routing/dry-run', { body: { version, from, to } }))
}

/** Rules that held and could not be applied. */
export async function readRoutingFlags(): Promise<RoutingFlag[]> {
  return (await answer(client.GET('/routing/flags'))).flags
}

/** Clears a flag until the rule is passed over again. */
export async function clearRoutingFlag({ version, rule, reason }: RoutingFlag): Promise<void> {
  await answer(client.POST('/routing/flags/clear', { body: { version, rule, reason } }))
}

/** The contracts with their lines. */
export async function readContracts(): Promise<Contract[]> {
  return (await answer(client.GET('/contracts'))).contracts
}
