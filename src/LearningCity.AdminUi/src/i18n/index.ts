import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { localeOf } from './locale'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const kept = 'learning-city.language'
const catalogues = import.meta.glob<{ default: Record<string, unknown> }>('./{vi,en}/*.json')

/** Reads a namespace when the first screen asks for it; each is a file of its own. */
const files: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, answer) => {
    const load = catalogues[`./${language}/${namespace}.json`]
    if (!load) return answer(new Error(`There is no catalogue ${language}/${namespace}.`), null)
    load().then((catalogue) => answer(null, catalogue.default), (error: Error) => answer(error, null))
  },
}

/** Chosen on this device before. */
export const keptLanguage = (): Language => (localStorage.getItem(kept) === 'en' ? 'en' : 'vi')

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'vi')

let started: Promise<void> | undefined

/** The texts of the frame, read once; Vietnamese unless the person chose English on this device. */
export const startTexts = (): Promise<void> => (started ??= start())

async function start(): Promise<void> {
  await i18next.use(files).use(initReactI18next).init({
    lng: keptLanguage(),
    fallbackLng: false,
    ns: ['common', 'shell'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: true },
  })
  document.documentElement.lang = language()
}

/** Every word is here before the page changes: it is never taken away meanwhile, and the focus stays where it is. */
export async function speak(chosen: Language): Promise<void> {
  localStorage.setItem(kept, chosen)
  await localeOf(chosen)
  await i18next.changeLanguage(chosen)
  document.documentElement.lang = chosen
}

/** For a route's loader: its texts arrive beside its code, not after it. */
export const texts = (...namespaces: string[]) => () => i18next.loadNamespaces(namespaces)
