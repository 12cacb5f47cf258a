import type { FormEntry, LinkedDocument, WantedEntry } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { plainOf } from '../judgement/exact'

/**
 * The answer to one indicator as it stands on the screen. Figures are plain decimal text, so that nothing is lost between the
 * keys and the API. Values stay here while "chưa có số liệu" is chosen and are not sent with it.
 */
export interface Answer {
  kind: 'values' | 'gap' | 'not-applicable'
  met: boolean | null
  figures: Readonly<Record<string, string>>
  choices: Readonly<Record<string, string>>
  directSource: string
  gapReason: string
  notApplicableReason: string
  note: string
  documents: readonly LinkedDocument[]
}

const nothing: Answer = {
  kind: 'values', met: null, figures: {}, choices: {}, directSource: '', gapReason: '', notApplicableReason: '', note: '', documents: [],
}

/** The answer as the API knows it; an empty one where there is none. */
export function answerOf(entry: FormEntry | null): Answer {
  if (!entry) return nothing
  return {
    kind: entry.gapReason !== null ? 'gap' : entry.notApplicableReason !== null ? 'not-applicable' : 'values',
    met: entry.met,
    figures: plainFigures(entry.figures),
    choices: given(entry.choices),
    directSource: entry.directSource ?? '',
    gapReason: entry.gapReason ?? '',
    notApplicableReason: entry.notApplicableReason ?? '',
    note: entry.note ?? '',
    documents: entry.documents,
  }
}

/** Figures of the API as plain decimal text; what is missing is left out. */
export const plainFigures = (figures: Readonly<Record<string, number | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).flatMap(([key, value]) => (value === null ? [] : [[key, plainOf(value)]])))

/** Choices that are there. */
export const given = (choices: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(choices).flatMap(([key, value]) => (value === null ? [] : [[key, value]])))

/** What is still needed before the answer can be sent at all. */
export const lacksReason = (answer: Answer): boolean =>
  (answer.kind === 'gap' && answer.gapReason.trim() === '') || (answer.kind === 'not-applicable' && answer.notApplicableReason.trim() === '')

/** The answer as the API wants it. @param known What the API holds; papers are sent only where they differ from it. */
export function wantedOf(indicator: string, answer: Answer, known: Answer, seen: number): WantedEntry {
  const papers = idsOf(answer)
  return { indicator, seen, ...meaningOf(answer), documents: same(papers, idsOf(known)) ? undefined : papers }
}

/** Whether both say the same to the API. */
export const saysTheSame = (one: Answer, other: Answer): boolean =>
  same({ ...meaningOf(one), papers: idsOf(one) }, { ...meaningOf(other), papers: idsOf(other) })

function meaningOf(answer: Answer) {
  const note = text(answer.note)
  if (answer.kind === 'gap') return { gapReason: text(answer.gapReason), note }
  if (answer.kind === 'not-applicable') return { notApplicableReason: text(answer.notApplicableReason), note }
  return {
    met: answer.met,
    figures: Object.fromEntries(ordered(answer.figures).map(([key, plain]) => [key, Number(plain)])),
    choices: Object.fromEntries(ordered(answer.choices)),
    directSource: text(answer.directSource),
    note,
  }
}

const text = (typed: string): string | null => asWritten(typed) || null
const ordered = (fields: Readonly<Record<string, string>>) => Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))
const idsOf = (answer: Answer) => answer.documents.map((paper) => paper.id).sort()
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
