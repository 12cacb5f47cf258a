import type { CriteriaNode, CrosswalkInput, CrosswalkSheet, CrosswalkTerms, InputField } from '@/kernel/api'

/** A crosswalk while it is put together. */
export interface Terms {
  left: { set?: string; indicator?: string }
  right: { set?: string; indicator?: string }
  /** Key of the left input to that of the right. */
  pairs: Readonly<Record<string, string>>
  /** Of a choice, by the key of the left input: its words to those of the right. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export const noTerms: Terms = { left: {}, right: {}, pairs: {}, words: {} }

export function termsOf(sheet: CrosswalkSheet): Terms {
  return {
    left: sheet.left,
    right: sheet.right,
    pairs: Object.fromEntries(sheet.inputs.map((input) => [input.left, input.right])),
    words: Object.fromEntries(
      sheet.inputs.filter((input) => input.leftChoices.length > 0).map((input) => [input.left, Object.fromEntries(input.leftChoices.map((word, at) => [word, input.rightChoices[at] ?? '']))]),
    ),
  }
}

/** Whether the words of two choices have to be paired: the same words need no pairing. */
export const needsWords = (left: InputField | undefined, right: InputField | undefined): boolean =>
  left?.type === 'choice' && right?.type === 'choice' && (left.choices.length !== right.choices.length || left.choices.some((word) => !right.choices.includes(word)))

/** As the API wants it, in the order of the left inputs. */
export function writtenTerms(terms: Terms, left: CriteriaNode | undefined, right: CriteriaNode | undefined): CrosswalkTerms {
  const inputs = (left?.inputs ?? []).flatMap((one): CrosswalkInput[] => {
    const key = terms.pairs[one.key]
    if (!key) return []
    const other = right?.inputs.find((input) => input.key === key)
    if (!needsWords(one, other)) return [{ left: one.key, right: key, leftChoices: [], rightChoices: [] }]
    const words = one.choices.flatMap((word) => (terms.words[one.key]?.[word] ? [[word, terms.words[one.key]![word]!] as const] : []))
    return [{ left: one.key, right: key, leftChoices: words.map(([word]) => word), rightChoices: words.map(([, word]) => word) }]
  })
  return {
    left: { set: terms.left.set ?? '', indicator: terms.left.indicator ?? '' },
    right: { set: terms.right.set ?? '', indicator: terms.right.indicator ?? '' },
    inputs,
  }
}
