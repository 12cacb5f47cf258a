import type { FormInstance } from 'antd'
import { fieldName, type Refusal } from '@/kernel/api/refusal'

/** Takes the faults away that were shown: a field without a rule of its own keeps them otherwise, whatever is typed. */
export const clearFaults = (form: FormInstance): void => form.setFields(Object.keys(form.getFieldsValue(true) as object).map((name) => ({ name, errors: [] })))

/**
 * Shows each fault of a refusal at the field of its name and goes to the first. What has no field of the form stays for
 * `RefusalAlert`, which is given what this answers as `shownFields`.
 * @param called Fields that the form calls otherwise than the API: the API's name to the form's.
 */
export function showFaults(form: FormInstance, refusal: Refusal, called: Record<string, string> = {}): string[] {
  const names = new Set(Object.keys(form.getFieldsValue(true) as object))
  const fields = new Map<string, string[]>()
  const shown: string[] = []
  for (const fault of refusal.faults) {
    const given = fieldName(fault)
    const name = called[given] ?? given
    if (!names.has(name)) continue
    fields.set(name, [...(fields.get(name) ?? []), fault.message])
    shown.push(fault.field)
  }

  form.setFields([...fields].map(([name, errors]) => ({ name, errors })))
  const [first] = fields.keys()
  if (first) form.scrollToField(first, { focus: true })
  return shown
}
