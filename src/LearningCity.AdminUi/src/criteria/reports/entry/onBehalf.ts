import type { Me } from '@/kernel/api'

/** Whether whoever enters is nobody of the unit: the office, which then says why. */
export const isOnBehalf = (me: Me, unit: string): boolean =>
  !me.functions.some((held) => held.function === 'enter-values' && (held.everywhere || (held.units as string[]).includes(unit)))
