import type { FormIndicator, ReportForm } from '@/kernel/api'

/** What an indicator still needs: fields and papers that are missing, contradictions and jumps that stand against sending, a reason to answer to. */
export interface Missing {
  indicator: FormIndicator
  /** Labels of empty fields. */
  fields: readonly string[]
  papers: number
  objections: number
  isReturned: boolean
}

export function missingOf(indicator: FormIndicator): Missing | undefined {
  const fields = indicator.missing.map((key) => indicator.inputs.find((input) => input.key === key)?.label ?? key)
  const objections = indicator.findings.filter((finding) => finding.blocks).length
  const isReturned = indicator.entry?.state === 'returned'
  return fields.length + indicator.missingDocuments + objections > 0 || isReturned
    ? { indicator, fields, papers: indicator.missingDocuments, objections, isReturned }
    : undefined
}

export const missingIn = (form: ReportForm): Missing[] => form.indicators.flatMap((indicator) => missingOf(indicator) ?? [])
