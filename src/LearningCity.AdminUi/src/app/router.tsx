import { createRouter, type AnyRoute } from '@tanstack/react-router'
import { accessRoutes, entranceRoutes } from '@/access/routes'
import { administrationRoutes } from '@/administration/routes'
import { reportsRoutes } from '@/criteria/reports/routes'
import { roundsRoutes } from '@/criteria/rounds/routes'
import { scoresRoutes } from '@/criteria/scores/routes'
import { setsRoutes } from '@/criteria/sets/routes'
import { evidenceRoutes } from '@/evidence/routes'
import { homeRoutes } from '@/home/routes'
import { queryClient } from '@/kernel/api'
import { readSearch, writeSearch } from '@/kernel/search'
import { remindersRoutes } from '@/reminders/routes'
import { shellRoute } from '@/shell/route'
import { unitsRoutes } from '@/units/routes'
import { Failed, NotFound, Waiting } from './Fallbacks'
import { rootRoute } from './root'

const tree = rootRoute.addChildren([
  ...entranceRoutes,
  shellRoute.addChildren([
    ...homeRoutes,
    ...setsRoutes,
    ...roundsRoutes,
    ...reportsRoutes,
    ...scoresRoutes,
    ...evidenceRoutes,
    ...remindersRoutes,
    ...unitsRoutes,
    ...accessRoutes,
    ...administrationRoutes,
  ]),
])

export const router = createRouter({
  routeTree: tree,
  context: { queries: queryClient },
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
})

/** Fetches the code of the page in the address, before it is known who asks for it. */
export const loadPage = () => Promise.all(router.matchRoutes(router.latestLocation).map(({ routeId }) => router.loadRouteChunk((router.routesById as Record<string, AnyRoute>)[routeId]!)))

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
