import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '@/app/root'
import { texts } from '@/i18n'
import { choice, type Search } from '@/kernel/search'
import { shellRoute } from '@/shell/route'
import { peopleRoutes } from './people/routes'

/** Only a path of this product is gone to after the sign-in. */
const inside = (to: unknown): string | undefined => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined)

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Search): { to?: string } => ({ to: inside(search.to) }),
  loader: texts('access'),
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
})

const acceptInvitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accept-invitation',
  loader: texts('access'),
  component: lazyRouteComponent(() => import('./InvitationPage'), 'InvitationPage'),
})

const profile = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  validateSearch: (search: Search): { part?: 'sessions' | 'tokens' } => ({ part: choice(search.part, ['sessions', 'tokens']) }),
  loader: texts('access'),
  component: lazyRouteComponent(() => import('./profile/ProfilePage'), 'ProfilePage'),
})

/** In front of the door. */
export const entranceRoutes = [signIn, acceptInvitation] as const

export const accessRoutes = [profile, ...peopleRoutes] as const
