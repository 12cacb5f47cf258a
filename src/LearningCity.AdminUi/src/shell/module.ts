import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { Me, RoundLine } from '@/kernel/api'

/** A line of the left navigation. */
export interface NavigationEntry {
  /** The group it stands in; the order of groups is `groups` in navigation.ts. */
  group: 'home' | 'criteria' | 'evidence' | 'reminders' | 'units' | 'administration'
  /** Place within the group, smaller first. */
  place: number
  /** Key in `shell.json`, under `navigation`. */
  text: NavigationText
  icon: ComponentType
  /** Whether the person has any use for it: what GET /me says he may do. */
  isFor: (me: Me) => boolean
  /** Whether this installation has it at all; asked once the first screen stands, and not offered before. */
  isThere?: () => Promise<boolean>
  /** Where it leads; nothing hides it, such as a page of a round while there is none. */
  link: (round: RoundLine | undefined) => LinkProps | undefined
}

export type NavigationText = keyof typeof import('@/i18n/vi/shell.json')['navigation']

/** Something that search everywhere finds. */
export interface Found {
  id: string
  title: string
  /** Tells it from others of the same title. */
  detail?: string
  link: LinkProps
}

/** A list of the API that search everywhere asks. */
export interface SearchSource {
  /** Key in `shell.json`, under `found`. */
  text: keyof typeof import('@/i18n/vi/shell.json')['found']
  isFor: (me: Me) => boolean
  /** At most some five. @param round The round shown, for what is found in a round. */
  find: (text: string, round: RoundLine | undefined) => Promise<Found[]>
}

/** What a module shows in the frame around every page. Its screens are in its `routes.ts`. */
export interface Module {
  navigation: readonly NavigationEntry[]
  search: readonly SearchSource[]
}
