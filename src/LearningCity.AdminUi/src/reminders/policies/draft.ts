import type { PolicyDescription, PolicySheet, ReminderLanguage, ReminderPhase, ReminderRecipient } from '@/kernel/api'
import { asWritten } from '@/kernel/format'

export const phases = ['before', 'on-the-day', 'after'] as const satisfies ReminderPhase[]
export const recipients = ['reporter', 'head', 'office', 'leader'] as const satisfies ReminderRecipient[]

/** Where a step lies about the last good day. */
export const sides = ['before', 'on', 'after'] as const
export type Side = (typeof sides)[number]

export interface DraftStep {
  side: Side
  /** Working days, plain decimal. */
  days?: string
  recipients: ReminderRecipient[]
}

export interface DraftText {
  subject: string
  body: string
}

/** A policy as it is being typed. */
export interface PolicyDraft {
  isOn: boolean
  /** 08:00. */
  from: string
  until: string
  steps: DraftStep[]
  texts: Record<ReminderPhase, Record<ReminderLanguage, DraftText>>
}

export const hour = (time: string): string => time.slice(0, 5)

export function draftOf(sheet: PolicySheet): PolicyDraft {
  const text = (phase: ReminderPhase, language: ReminderLanguage): DraftText => {
    const found = sheet.texts.find((one) => one.phase === phase && one.language === language)
    return { subject: found?.subject ?? '', body: found?.body ?? '' }
  }
  const both = (phase: ReminderPhase) => ({ vi: text(phase, 'vi'), en: text(phase, 'en') })
  return {
    isOn: sheet.isOn,
    from: hour(sheet.from),
    until: hour(sheet.until),
    steps: sheet.steps.map(({ offset, recipients: told }) => ({
      side: offset < 0 ? 'before' : offset === 0 ? 'on' : 'after', days: offset === 0 ? undefined : String(Math.abs(offset)), recipients: told,
    })),
    texts: { before: both('before'), 'on-the-day': both('on-the-day'), after: both('after') },
  }
}

export const offsetOf = ({ side, days }: Pick<DraftStep, 'side' | 'days'>): number => (side === 'on' ? 0 : (side === 'before' ? -1 : 1) * Number(days))

/** As the API takes it. */
export function wanted(draft: PolicyDraft): PolicyDescription {
  return {
    isOn: draft.isOn,
    from: `${draft.from}:00`,
    until: `${draft.until}:00`,
    steps: draft.steps.map((step) => ({ offset: offsetOf(step), recipients: step.recipients })),
    texts: phases.flatMap((phase) =>
      (['vi', 'en'] as const).map((language) => {
        const { subject, body } = draft.texts[phase][language]
        return { phase, language, subject: asWritten(subject), body: asWritten(body) }
      })),
  }
}

const partsOf = {
  isOn: (sheet: PolicySheet) => sheet.isOn,
  hours: (sheet: PolicySheet) => [sheet.from, sheet.until],
  steps: (sheet: PolicySheet) => sheet.steps,
  texts: (sheet: PolicySheet) => sheet.texts,
}
export type PolicyPart = keyof typeof partsOf

/** In what one policy differs from another. */
export const changedParts = (one: PolicySheet, other: PolicySheet): PolicyPart[] =>
  (Object.keys(partsOf) as PolicyPart[]).filter((part) => JSON.stringify(partsOf[part](one)) !== JSON.stringify(partsOf[part](other)))

/** A text with its placeholders filled in, as the API does: one without a value becomes empty. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string => text.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => values[name] ?? '')
