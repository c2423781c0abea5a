import { createI18n } from 'vue-i18n'
import { en, zh } from '../shared/messages.ts'

export type Language = 'zh' | 'en'
export interface Words { [key: string]: string | Words }

const storageKey = 'zhenggai.language'

function remembered(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh' // a browser that forbids storage still reads Chinese first
  }
}

export const i18n = createI18n({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh',
  missingWarn: false,
  fallbackWarn: false,
  messages: { zh: zh as Words, en: en as Words },
})

/** The words of one folder, under its name: `addWords('office', { zh, en })` makes `t('office.…')`. */
export function addWords(folder: string, words: Record<Language, Words>): void {
  i18n.global.mergeLocaleMessage('zh', { [folder]: words.zh })
  i18n.global.mergeLocaleMessage('en', { [folder]: words.en })
}

/** Switches the language and remembers it on this device. */
export function setLanguage(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // not remembered, but switched
  }
}

/** What the catalogue, an office or a crew is called in the reader's language; Chinese where there is no English. */
export function named(zhName: string | null | undefined, enName: string | null | undefined): string {
  return (i18n.global.locale.value === 'en' ? enName || zhName : zhName) ?? ''
}
