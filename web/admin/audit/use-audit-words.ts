import { useI18n } from 'vue-i18n'
import type { AuditEntry } from '../../api/audit.ts'
import { areaName, crewName, officeName } from '../../session/reference.ts'

/** One field of a change; `from` or `to` is null where the field came or went. */
export interface ChangedField { name: string, words: string, from: string | null, to: string | null }

/** What the trail says of actions, objects and values. */
export function useAuditWords() {
  const { t, te } = useI18n()
  const fieldName = (name: string): string => (te(`audit.field.${name}`, 'zh') ? t(`audit.field.${name}`) : areaName(name, name))

  function valueText(name: string, value: unknown): string {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return t('audit.nothing')
    if (typeof value === 'boolean') return value ? t('audit.yes') : t('audit.no')
    if (name === 'role' && typeof value === 'string' && te(`role.${value}`, 'zh')) return t(`role.${value}`)
    if (name === 'office' && typeof value === 'string') return officeName(value, value)
    if (name === 'crew' && typeof value === 'string') return crewName(value, value)
    if (name === 'area' && typeof value === 'string') return areaName(value, value)
    if (Array.isArray(value)) return value.map((one) => (Array.isArray(one) ? one.join('–') : typeof one === 'object' ? JSON.stringify(one) : String(one))).join(t('line.comma'))
    return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number)
  }

  /** The fields that differ, in the order of what is now; of something new or gone all of them. */
  function changedFields({ before, after }: AuditEntry): ChangedField[] {
    const names = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])].filter((name) => name !== 'id')
    return names.flatMap((name) => {
      const [was, is] = [before?.[name], after?.[name]]
      if (before !== null && after !== null && JSON.stringify(was) === JSON.stringify(is)) return []
      if (before === null && (is === null || is === '')) return []
      return [{ name, words: fieldName(name), from: before === null || !(name in before) ? null : valueText(name, was), to: after === null || !(name in after) ? null : valueText(name, is) }]
    })
  }

  /** 街道办 马寨镇人民政府 */
  function objectText({ subject, subjectName }: AuditEntry): string {
    if (subject === null) return ''
    const [kind = '', ...rest] = subject.split(':')
    const id = rest.join(':')
    if (!te(`audit.object.${kind}`, 'zh')) return subject
    const named = kind === 'offices' ? officeName(id, id) : kind === 'crews' ? crewName(id, id) : subjectName ?? id
    return `${t(`audit.object.${kind}`)} ${named}`
  }

  const actionText = (action: string): string => (te(`audit.action.${action}`, 'zh') ? t(`audit.action.${action}`) : action)
  const moreFields = ({ more }: AuditEntry): { words: string, value: string }[] => Object.entries(more)
    .filter(([name, value]) => name !== 'how' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => ({ words: fieldName(name), value: valueText(name, value) }))
  return { changedFields, objectText, actionText, moreFields }
}
