import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { texts } from '@/i18n'
import { shellRoute } from '@/shell/route'

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  loader: texts('home'),
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
})

export const homeRoutes = [home] as const
