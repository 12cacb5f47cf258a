import type vietnamese from '@/i18n/vi/reminders.json'
import catalogue from '@/i18n/vi/reminders.json'

/** What may stand in braces and has a name in the texts; a newer one stands under its own. */
export const isPlaceholder = (name: string): name is keyof typeof vietnamese.placeholder => name in catalogue.placeholder
