import { fold } from '@/kernel/format'

/** `showSearch` of a choice that is there as a whole: its labels are searched without accents. */
export const foldedSearch = {
  filterOption: (typed: string, option: { label?: unknown } | undefined) => fold(String(option?.label ?? '')).includes(fold(typed)),
}
