import type { RoundPlan, UnitChoice } from '@/kernel/api'

/** A choice of units as one word: `unit:…`, `type:…` or `group:…`. */
export type Chosen = string

export function choiceOf(chosen: Chosen): UnitChoice {
  const at = chosen.indexOf(':')
  return { [chosen.slice(0, at)]: chosen.slice(at + 1) }
}

/** What was assigned, by `indicator part`; units that are all of one type among those asked are called by the type. */
export function chosenIn(plan: RoundPlan): Record<string, Chosen[]> {
  const ofType = new Map<string, string[]>()
  for (const { unit, type } of plan.participants) ofType.set(type, [...(ofType.get(type) ?? []), unit])
  return Object.fromEntries(plan.assignments.map(({ indicator, part, units }) => {
    const left = new Set(units)
    const types = [...ofType].filter(([, members]) => members.length > 1 && members.every((unit) => left.has(unit)))
    types.forEach(([, members]) => members.forEach((unit) => left.delete(unit)))
    return [`${indicator} ${part}`, [...types.map(([type]) => `type:${type}`), ...[...left].map((unit) => `unit:${unit}`)]]
  }))
}

const place = (round: string) => `learning-city.assignments.${round}`

/** What was chosen on this device and not saved yet; without units that have left the round since. */
export function draftOf(round: string, plan: RoundPlan): Record<string, Chosen[]> | undefined {
  const kept = localStorage.getItem(place(round))
  if (kept === null) return undefined
  const there = new Set(plan.participants.flatMap(({ unit, type }) => [`unit:${unit}`, `type:${type}`]))
  const isThere = (one: Chosen) => one.startsWith('group:') || there.has(one)
  return Object.fromEntries(Object.entries(JSON.parse(kept) as Record<string, Chosen[]>).map(([key, chosen]) => [key, chosen.filter(isThere)]))
}

/** Keeps it until it is saved: a closed window loses nothing. */
export function keepDraft(round: string, chosen: Record<string, Chosen[]> | undefined): void {
  if (chosen) localStorage.setItem(place(round), JSON.stringify(chosen))
  else localStorage.removeItem(place(round))
}
