import type { Locale } from 'antd/es/locale'
import type { Language } from '.'

const begun = new Map<Language, Promise<Locale>>()
const read = new Map<Language, Locale>()

/** The words of the components, and of the calendar, in one language; read once. */
export function localeOf(language: Language): Promise<Locale> {
  let locale = begun.get(language)
  if (!locale) {
    locale =
      language === 'en'
        ? import('antd/es/locale/en_US').then((module) => module.default)
        : Promise.all([import('antd/es/locale/vi_VN'), import('dayjs/locale/vi')]).then(([module]) => module.default)
    begun.set(language, locale)
    void locale.then((words) => read.set(language, words), () => begun.delete(language))
  }

  return locale
}

/** Those that are here already. */
export const readLocale = (language: Language): Locale | undefined => read.get(language)
