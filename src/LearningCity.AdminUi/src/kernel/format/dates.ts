/** Days and instants as the city sees them. A day is text as in the API, 2026-12-31; it has no hour and is never moved. */
const zone = 'Asia/Ho_Chi_Minh'

const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const hourParts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const daysApart = 86_400_000

/** 31/12/2026. */
export function shownDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** The city's day on which an instant falls. */
export const dayOf = (instant: string | Date): string => dayParts.format(new Date(instant))

/** 15:04 31/12/2026. */
export const shownInstant = (instant: string | Date): string => `${hourParts.format(new Date(instant))} ${shownDay(dayOf(instant))}`

/** The instant at which the clock of the city shows this; it keeps no summer time. */
export const cityInstant = (day: string, hour: string): string => `${day}T${hour}:00+07:00`

let ahead = 0

/** From now on days and hours go by the product's clock, of which the API said that it shows this; a device may be days away from it. */
export function goBy(instant: string): void {
  ahead = Date.parse(instant) - Date.now()
}

/** The instant that the product's clock shows. */
export const now = (): Date => new Date(Date.now() + ahead)

/** The city's day now. */
export const today = (): string => dayOf(now())

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * daysApart).toISOString().slice(0, 10)
}

/** Days from the one to the other: 0 on the same day, negative when it is past. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / daysApart)

/** "trước ngày 10/10" means that 09/10 is the last good day: the day that the wording names. */
export const dayNamedBefore = (lastGoodDay: string): string => addDays(lastGoodDay, 1)

/** Reads dd/MM/yyyy, also with one digit; nothing for what is no day. */
export function readDay(typed: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim())
  if (!match) return undefined
  const day = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
  const parsed = new Date(day)
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(day) ? day : undefined
}
