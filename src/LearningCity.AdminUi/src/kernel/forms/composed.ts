import { asWritten } from '@/kernel/format'
/** What was typed, as it is sent: trimmed, in composed Unicode; what is empty is nothing. */
export function composed<Given extends object>(given: Given): Given {
  const told = (value: unknown) => (typeof value === 'string' ? asWritten(value) || undefined : value)
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, told(value)])) as Given
}
