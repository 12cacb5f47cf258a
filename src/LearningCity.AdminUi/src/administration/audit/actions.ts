import type vietnamese from '@/i18n/vi/administration.json'
import catalogue from '@/i18n/vi/administration.json'

export type Action = keyof typeof vietnamese.actions

/** The commands whose names the texts know: what the audit calls an action. */
export const actions = Object.keys(catalogue.actions) as Action[]

const known = new Set<string>(actions)
export const isAction = (action: string): action is Action => known.has(action)
