import { StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale'
import dayjs from 'dayjs'
import { Suspense, use, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keptLanguage, type Language } from '@/i18n'
import { queryClient } from '@/kernel/api'
import { theme } from './theme'

/**
 * Every style was written when the product was built (build/antd-styles.ts). The components still write their variables once
 * more; outside the document, where the content security policy has nothing to refuse.
 */
const aside = document.createElement('div')

const locales = new Map<Language, Promise<Locale>>()

/** The words of the components, and of the calendar, in one language; read once. */
function localeOf(language: Language): Promise<Locale> {
  let locale = locales.get(language)
  if (!locale) {
    locale =
      language === 'en'
        ? import('antd/es/locale/en_US').then((module) => module.default)
        : Promise.all([import('antd/es/locale/vi_VN'), import('dayjs/locale/vi')]).then(([module]) => module.default)
    locales.set(language, locale)
  }

  return locale
}

/** Begins to read the words that the first screen will most likely want. */
export const startLocale = () => void localeOf(keptLanguage())

function Localised({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const locale = use(localeOf(language))
  dayjs.locale(language)
  return (
    <StyleProvider container={aside}>
      <ConfigProvider theme={theme} locale={locale} button={{ autoInsertSpace: false }}>
        <App>{children}</App>
      </ConfigProvider>
    </StyleProvider>
  )
}

/** What every screen stands in: texts, components in the product's look, and the questions to the API. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={null}>
        <Localised>{children}</Localised>
      </Suspense>
    </QueryClientProvider>
  )
}
