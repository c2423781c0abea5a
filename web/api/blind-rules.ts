import { answer, client } from './client.ts'
import type { components } from './generated.ts'

export type BlindRules = components['schemas']['BlindRules']
export type BlindRulesPreview = components['schemas']['BlindRulesPreview']

/** How many closings are drawn a day, and who is not sent. */
export function readBlindRules(): Promise<BlindRules> {
  return answer(client.GET('/blind-checks/rules'))
}

/** Sets them for the next draw. */
export function saveBlindRules(rules: BlindRules): Promise<BlindRules> {
  return answer(client.PUT('/blind-checks/rules', { body: rules }))
}

/** What they would have drawn from the closings of the last draw. */
export function previewBlindRules(rules: BlindRules): Promise<BlindRulesPreview> {
  return answer(client.POST('/blind-checks/rules/preview', { body: rules }))
}
