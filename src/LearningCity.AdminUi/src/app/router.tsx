import { createRouter } from '@tanstack/react-router'
import { entranceRoutes } from '@/access/routes'
import { homeRoutes } from '@/home/routes'
import { queryClient } from '@/kernel/api'
import { readSearch, writeSearch } from '@/kernel/search'
import { shellRoute } from '@/shell/route'
import { rootRoute } from './root'

const tree = rootRoute.addChildren([...entranceRoutes, shellRoute.addChildren([...homeRoutes])])

export const router = createRouter({
  routeTree: tree,
  context: { queries: queryClient },
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
