import type { RoundState } from '@/kernel/api'

/** Whether it was ever opened: there are reports and scores of it. */
export const isBegun = ({ state }: { state: RoundState }): boolean => state !== 'draft' && state !== 'discarded'
