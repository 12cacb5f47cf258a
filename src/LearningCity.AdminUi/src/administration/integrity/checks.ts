import { queryOptions } from '@tanstack/react-query'
import { api, read, type CheckStanding } from '@/kernel/api'
import type { Tone } from '@/kernel/parts'
import catalogue from '@/i18n/vi/integrity.json'
import { integrityKeys } from '../keys'
import type { CheckName } from './remedies'

/** What every check found last; read again by itself, because a run by hand ends while somebody looks. */
export const checksQuery = queryOptions({ queryKey: integrityKeys.all, queryFn: () => read(api.GET('/api/v1/integrity-checks')), refetchInterval: 10_000 })

/** How one check stands. */
export type Standing = 'never' | 'fault' | 'well' | 'error' | 'warning'

export const standingOf = (check: CheckStanding): Standing =>
  check.checkedAt === null ? 'never' : check.fault !== null ? 'fault' : check.found === 0 ? 'well' : check.severity

export const tones: Record<Standing, Tone> = { never: 'nothing', fault: 'bad', well: 'good', error: 'bad', warning: 'doubtful' }

const rank: Record<Standing, number> = { fault: 0, error: 1, warning: 2, never: 3, well: 3 }

/** The worst first, otherwise as the API has them: by module. */
export const byUrgency = (checks: readonly CheckStanding[]) => checks.toSorted((one, other) => rank[standingOf(one)] - rank[standingOf(other)])

export interface IntegritySum {
  total: number
  errors: number
  warnings: number
  /** None: not even one check was run. */
  last: string | undefined
}

export const sumOf = (checks: readonly CheckStanding[]): IntegritySum => {
  const count = (...wanted: Standing[]) => checks.filter((check) => wanted.includes(standingOf(check))).length
  const runs = checks.flatMap((check) => (check.checkedAt === null ? [] : [check.checkedAt]))
  return { total: checks.length, errors: count('error', 'fault'), warnings: count('warning'), last: runs.toSorted().at(-1) }
}

const known = new Set(Object.keys(catalogue.checks))

/** One that the texts do not know yet stands under its own name. */
export const isCheckName = (name: string): name is CheckName => known.has(name)

const knownKinds = new Set(Object.keys(catalogue.kinds))

/** Kinds of things that only the checks speak of; the others have their words in the audit's texts. */
export const isOwnKind = (kind: string): kind is keyof typeof catalogue.kinds => knownKinds.has(kind)

const knownModules = new Set(Object.keys(catalogue.modules))

export const isModuleName = (module: string): module is keyof typeof catalogue.modules => knownModules.has(module)
