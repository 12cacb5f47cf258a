import { StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import dayjs from 'dayjs'
import { Suspense, use, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keptLanguage } from '@/i18n'
import { localeOf, readLocale } from '@/i18n/locale'
import { queryClient } from '@/kernel/api'
import { RetryNotice } from '@/kernel/parts/RetryNotice'
import { theme } from './theme'

/** Whoever wants no motion has none: a motion that the styles leave out would never end, and a button that has loaded would be called "loading" for good. */
const ownTheme = matchMedia('(prefers-reduced-motion: reduce)').matches ? { ...theme, token: { ...theme.token, motion: false } } : theme

/**
 * Every style was written when the product was built (build/antd-styles.ts). The components still write their variables once
 * more; outside the document, where the content security policy has nothing to refuse.
 */
const aside = document.createElement('div')

/** Begins to read the words that the first screen will most likely want. */
export const startLocale = () => void localeOf(keptLanguage())

function Localised({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'vi'
  const locale = readLocale(language) ?? use(localeOf(language))
  dayjs.locale(language)
  return (
    <StyleProvider container={aside}>
      <ConfigProvider theme={ownTheme} locale={locale} button={{ autoInsertSpace: false }}>
        <App>
          {children}
          <RetryNotice />
        </App>
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
