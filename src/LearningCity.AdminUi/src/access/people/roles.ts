import { may } from '../me'
import type { AccountCard, Function as Right, Me, Role } from '@/kernel/api'
import { isOpen } from './standing'

/** By which function each role is handed out. It only says what a form offers; whether somebody may, the API decides. */
const givenBy: Record<Role, Right> = {
  'unit-reporter': 'manage-reporters',
  'unit-head': 'manage-heads',
  'city-officer': 'manage-officers',
  'steering-viewer': 'manage-officers',
  'council-member': 'manage-officers',
  'office-leader': 'manage-leaders',
  'system-administrator': 'manage-leaders',
  auditor: 'manage-leaders',
}

export const roles = Object.keys(givenBy) as Role[]

/** The roles that are offered to somebody who gives one. */
export const offered = (me: Me): Role[] => roles.filter((role) => may(me, givenBy[role]))

/** Whether what may be done with an account is offered: its roles are such as one gives. */
export function isOffered(me: Me, card: AccountCard): boolean {
  const mine = offered(me)
  return card.id !== me.account && card.grants.filter(isOpen).every((grant) => mine.includes(grant.role))
}

/** Where somebody gives roles: everywhere, or in these units. */
export function placesOf(me: Me): { everywhere: boolean; units: string[] } {
  const held = me.functions.filter((one) => Object.values(givenBy).includes(one.function))
  return { everywhere: held.some((one) => one.everywhere), units: [...new Set(held.flatMap((one) => one.units))] }
}

export const managesPeople = (me: Me): boolean => may(me, ...new Set(Object.values(givenBy)))

export const accountStates = ['invited', 'active', 'disabled'] as const
