import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { listSearch, type ListSearch } from '@/kernel/listSearch'
import { choice, flag, text, whole, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'

export const documentStates = ['active', 'withdrawn', 'erased'] as const
export const documentOrders = ['added', 'issued', 'number', 'summary'] as const

/** The filters of ListDocuments, as they stand in the address. */
export interface DocumentsSearch extends ListSearch {
  unit?: string
  issuer?: string
  year?: number
  kind?: string
  state?: (typeof documentStates)[number]
  /** A document is being added. */
  adds?: true
}

const documents = createRoute({
  getParentRoute: () => shellRoute,
  path: '/documents',
  validateSearch: (search: Search): DocumentsSearch => ({
    ...listSearch(search),
    unit: text(search.unit),
    issuer: text(search.issuer),
    year: whole(search.year),
    kind: text(search.kind),
    state: choice(search.state, documentStates),
    adds: flag(search.adds),
  }),
  loader: texts('evidence'),
  component: lazyRouteComponent(() => import('./DocumentsPage'), 'DocumentsPage'),
})

export const documentActs = ['describe', 'withdraw', 'erase'] as const

/** A document in a drawer over the list; `act` is what is being done with it. */
const document = createRoute({
  getParentRoute: () => documents,
  path: '/$document',
  validateSearch: (search: Search): { act?: (typeof documentActs)[number] } => ({ act: choice(search.act, documentActs) }),
  component: lazyRouteComponent(() => import('./DocumentDrawer'), 'DocumentDrawer'),
})

export const evidenceRoutes = [documents.addChildren([document])] as const
