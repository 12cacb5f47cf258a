import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { meQuery } from '@/access/me'
import { texts } from '@/i18n'
import { shellRoute } from '@/shell/route'
import { readAhead } from './queries'

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  loader: ({ context: { queries } }) => {
    void queries.ensureQueryData(meQuery).then((me) => readAhead(queries, me))
    return texts('home')()
  },
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
})

export const homeRoutes = [home] as const
