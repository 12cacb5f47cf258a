import type { ChangedTarget } from '@/kernel/api'
import type { Rule, Rules, SetTarget } from '../rule/rule'

/** A target that can be tried with another value. */
export interface Changeable {
  code: string
  /** Key of the part, for an indicator of several. */
  part?: string
  partName?: string
  /** The share of units that must have met it, where units are counted. */
  ofUnits?: true
  target: SetTarget
}

/** Every target of a set with a figure, in the order of the set. */
export const changeableOf = (rules: Rules): Changeable[] => [...rules].flatMap(([code, rule]) => ofRule(code, rule))

function ofRule(code: string, { target, parts, rollUp }: Rule): Changeable[] {
  return [
    ...(rollUp.kind === 'count' && rollUp.target ? [{ code, ofUnits: true as const, target: rollUp.target }] : []),
    ...(parts ?? []).map((part) => ({ code, part: part.key, partName: part.name, target: part.target })),
    ...(typeof target === 'object' ? [{ code, target }] : []),
  ]
}

/** Names a target in the address and in forms: "3.2.3", "3.1.5[solid]", "2.2[*]". */
export const keyOf = ({ code, part, ofUnits }: Pick<Changeable, 'code' | 'part' | 'ofUnits'>): string => code + (ofUnits ? '[*]' : part ? `[${part}]` : '')

/** As it stands in the address: "3.2.3=60". @param plain A plain decimal. */
export const writtenTarget = (key: string, plain: string): string => `${key}=${plain}`

/** Reads what stands in the address: keys with their plain decimals. What is no target is left out. */
export function readTargets(written: readonly string[] | undefined): Map<string, string> {
  return new Map((written ?? []).flatMap((one) => {
    const match = /^(.+)=(-?\d+(?:\.\d+)?)$/.exec(one)
    return match ? [[match[1]!, match[2]!] as const] : []
  }))
}

/** What the API is asked. */
export const changedTargets = (targets: ReadonlyMap<string, string>): ChangedTarget[] =>
  [...targets].map(([key, plain]) => {
    const [, indicator, part] = /^(.*?)(?:\[(.+)\])?$/.exec(key)!
    const ofUnits = part === '*'
    return { indicator: indicator!, value: Number(plain), part: ofUnits ? undefined : part, ofUnits }
  })
