import type { FormRule } from 'antd'
import { useTranslation } from 'react-i18next'
import { asWritten } from '@/kernel/format'

/** Where TCVN3 keeps Vietnamese letters, Unicode has these signs: at the end of a syllable, within one, at its beginning. */
const part = String.raw`[\p{L}¡-®µ-¹»-¾×÷]`
const signForLetter = new RegExp(String.raw`(?<=${part})(?:[¡-ª¬\u00AD¶-¹µ¼-¾×÷]|[«»®](?=${part}))|[¡-ª¬\u00AD®](?=${part})`, 'u')

/** Letters that Vietnamese does not have; one may stand in a foreign name (München). */
const foreign = /[ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]/gu

/** What is doubtful in a name; the server judges files by the same signs (`NameLetters`). */
export function doubtIn(name: string): 'oldFont' | 'twoScripts' | undefined {
  const text = asWritten(name)
  if (signForLetter.test(text) || (text.match(foreign) ?? []).length > 1) return 'oldFont'
  const isMixed = (word: string) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
  return text.split(' ').some(isMixed) ? 'twoScripts' : undefined
}

/** Says so beside the field, and lets the name be sent all the same. */
export function useLettersRule(): FormRule {
  const { t } = useTranslation()
  return {
    warningOnly: true,
    validator: (_, name?: string) => {
      const doubt = doubtIn(name ?? '')
      return doubt ? Promise.reject(new Error(t(`letters.${doubt}`))) : Promise.resolve()
    },
  }
}
