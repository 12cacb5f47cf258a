import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { meQuery } from '@/access/me'
import { rootRoute } from '@/app/root'
import { roundsQuery } from '@/criteria/rounds/shownRound'
import { Refusal } from '@/kernel/api'

const shell = () => import('./Shell')

/** Everything behind the door: whoever has not signed in goes there first. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    // The frame comes while it is asked who there is.
    void shell()
    try {
      await context.queries.ensureQueryData(meQuery)
      // The navigation leads to the pages of a round.
      void context.queries.prefetchQuery(roundsQuery)
    } catch (error) {
      if (Refusal.of(error).kind !== 'sign-in') throw error
      throw redirect({ to: '/sign-in', search: { to: location.href === '/' ? undefined : location.href }, replace: true })
    }
  },
  component: lazyRouteComponent(shell, 'Shell'),
})
