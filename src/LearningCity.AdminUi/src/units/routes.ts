import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, day, flag, several, text, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'
import { arrangementSearch } from './arrange/search'

/** The units of a day, as tree or as list. */
export interface UnitsSearch extends ListSearch {
  view?: 'list'
  /** The day looked at; left out for today. */
  date?: string
  tree?: string
  type?: string
  group?: string
  /** Branches that stand otherwise than they do by themselves. */
  turned?: string[]
  all?: 'open' | 'shut'
  /** Only what begins or ends around the day. */
  changes?: true
  /** A unit is being founded. */
  adds?: true
}

const units = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units',
  validateSearch: (search: Search): UnitsSearch => ({
    ...listSearch(search),
    view: choice(search.view, ['list'] as const),
    date: day(search.date),
    tree: text(search.tree),
    type: text(search.type),
    group: text(search.group),
    turned: several(search.turned),
    all: choice(search.all, ['open', 'shut'] as const),
    changes: flag(search.changes),
    adds: flag(search.adds),
  }),
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./browse/UnitsPage'), 'UnitsPage'),
})

export const unitActs = ['rename', 'retype', 'move', 'succession', 'close'] as const

/** A unit with its whole history; `act` is the change being written. */
const unit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units/$unit',
  validateSearch: (search: Search): { act?: (typeof unitActs)[number] } => ({ act: choice(search.act, unitActs) }),
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./unit/UnitPage'), 'UnitPage'),
})

const merge = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units/merge',
  validateSearch: arrangementSearch,
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./arrange/MergePage'), 'MergePage'),
})

const split = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units/split',
  validateSearch: arrangementSearch,
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./arrange/SplitPage'), 'SplitPage'),
})

const imports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/units/import',
  validateSearch: (search: Search): { tree?: string; ground?: string } => ({ tree: text(search.tree), ground: text(search.ground) }),
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./import/ImportPage'), 'ImportPage'),
})

const mergers = createRoute({
  getParentRoute: () => shellRoute,
  path: '/unit-mergers',
  validateSearch: (search: Search): ListSearch => listSearch(search),
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./mergers/MergersPage'), 'MergersPage'),
})

const merger = createRoute({
  getParentRoute: () => shellRoute,
  path: '/unit-mergers/$merger',
  validateSearch: (search: Search): { undoes?: true } => ({ undoes: flag(search.undoes) }),
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./mergers/MergerPage'), 'MergerPage'),
})

export const structureParts = ['types', 'trees', 'groups'] as const

/** What units are told apart by: types, trees, groups; `group` is the one whose members are looked at. */
export interface StructureSearch {
  part?: (typeof structureParts)[number]
  group?: string
  date?: string
  adds?: true
}

const structure = createRoute({
  getParentRoute: () => shellRoute,
  path: '/unit-structure',
  validateSearch: (search: Search): StructureSearch => ({ part: choice(search.part, structureParts), group: text(search.group), date: day(search.date), adds: flag(search.adds) }),
  loader: texts('units'),
  component: lazyRouteComponent(() => import('./structure/StructurePage'), 'StructurePage'),
})

export const unitsRoutes = [units, merge, split, imports, unit, mergers, merger, structure] as const
