import type { LinkProps } from '@tanstack/react-router'
import { addresses } from '@/app/addresses'
import type vietnamese from '@/i18n/vi/administration.json'
import catalogue from '@/i18n/vi/administration.json'

export type Kind = keyof typeof vietnamese.kinds

/** What the audit tells changes of, under the names that the texts know. */
export const kinds = Object.keys(catalogue.kinds) as Kind[]

const known = new Set<string>(kinds)
export const isKind = (kind: string): kind is Kind => known.has(kind)

const pages: Partial<Record<Kind, (object: string) => LinkProps>> = {
  Account: addresses.person,
  CriteriaSet: (set) => addresses.set(set),
  EvidenceDocument: addresses.document,
  Round: addresses.round,
  Unit: addresses.unit,
  UnitReport: (report) => addresses.report(report),
}

/** Where a thing has its page; nowhere for what has none of its own. */
export const pageOf = (kind: string, object: string): LinkProps | undefined => (isKind(kind) ? pages[kind]?.(object) : undefined)
