/**
 * The address bar keeps the state of a screen as a person would write it: `?search=ha&page=2`. Everything arrives as text; a
 * route's `validateSearch` makes of it what it wants, with the functions below. What is undefined is left out.
 */
export type Search = Record<string, unknown>

export function readSearch(text: string): Search {
  const search: Search = {}
  for (const [key, value] of new URLSearchParams(text)) {
    const before = search[key]
    search[key] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
  }

  return search
}

export function writeSearch(search: Search): string {
  const written = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) written.append(key, String(one))
    }
  }

  const text = written.toString()
  return text && `?${text}`
}

/** A text that is not empty. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Texts under one key, `?closed=1&closed=2`; nothing when there is none. */
export function several(value: unknown): string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).flatMap((one) => text(one) ?? [])
  return texts.length > 0 ? texts : undefined
}

/** A whole number from 1. */
export function whole(value: unknown): number | undefined {
  const number = Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** `true`, or nothing. */
export const flag = (value: unknown): true | undefined => (value === true || value === 'true' ? true : undefined)

/** One of the words given. */
export const choice = <Word extends string>(value: unknown, words: readonly Word[]): Word | undefined => words.find((word) => word === value)

/** A day as the API writes it, 2026-12-31. */
export const day = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined)
