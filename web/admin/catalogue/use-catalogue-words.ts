import { useI18n } from 'vue-i18n'
import type { Limit, Standard } from '../../api/types.ts'

/** What the catalogue's pages say of limits, demands and changed values. */
export function useCatalogueWords() {
  const { t, te } = useI18n()

  function limitText({ amount, unit }: Limit): string {
    return te(`limit.${unit}`, 'zh') ? t(`limit.${unit}`, { n: amount }) : `${amount} ${unit}`
  }

  function evidenceText({ beforePhotos, afterPhotos, measuredUnit }: Standard): string {
    const parts = [
      ...(beforePhotos > 0 ? [t('catalogue.before', { n: beforePhotos })] : []), ...(afterPhotos > 0 ? [t('catalogue.after', { n: afterPhotos })] : []),
      ...(measuredUnit === null ? [] : [t('catalogue.measured', { unit: measuredUnit })]),
    ]
    return parts.length === 0 ? t('catalogue.noEvidence') : parts.join(' · ')
  }

  /** A value of a difference: text, number, limit, or nothing. */
  function valueText(value: unknown): string {
    if (value === null || value === undefined || value === '') return t('catalogue.none')
    return isLimit(value) ? limitText(value) : String(value)
  }

  return { limitText, evidenceText, valueText }
}

function isLimit(value: unknown): value is Limit {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value
}
