import type { Path } from './json'

/** A JSON pointer of a fault, "/nodes/0/name", as a place. */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

export const pointerOf = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Whether the one place is the other, or lies in it. */
export const liesIn = (path: Path, around: Path): boolean => around.every((step, place) => path[place] === step)
