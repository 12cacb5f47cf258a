import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '@/app/root'
import { texts } from '@/i18n'

/** Only a path of this product is gone to after the sign-in. */
const inside = (to: unknown): string | undefined => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined)

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({ to: inside(search.to) }),
  loader: texts('access'),
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
})

export const entranceRoutes = [signIn] as const
