import { useI18n } from 'vue-i18n'
import type { Action, Order } from '../api/types.ts'
import { named } from '../i18n/i18n.ts'
import type { FieldName } from './act-form.ts'
import { useOrderWords } from './use-order-words.ts'

export interface ActChoice {
  id: string
  name: string
}

const withNames = ['crew', 'office', 'lead', 'offices', 'helpers', 'inspector'] as const
const isNamed = (name: FieldName): name is (typeof withNames)[number] => (withNames as readonly string[]).includes(name)

/** What the server offers to choose from for a field, in the reader's language. */
export function useActChoices(): (action: Action, field: FieldName, order: Pick<Order, 'category' | 'standard'>) => ActChoice[] {
  const { t, te } = useI18n()
  const { standardText } = useOrderWords()
  return ({ verb, options }, field, { category, standard }) => {
    if (field === 'outcome') return (options?.outcome ?? []).map((id) => ({ id, name: te(`outcome.${id}`, 'zh') ? t(`outcome.${id}`) : id }))
    // A correction names another standard than the one it has.
    if (field === 'standard') return (options?.standard ?? []).filter(({ id }) => verb !== 'correct' || id !== standard).map(({ id }) => ({ id, name: standardText(category, id) }))
    return isNamed(field) ? (options?.[field] ?? []).map((one) => ({ id: one.id, name: named(one.name, one.nameEn) })) : []
  }
}
