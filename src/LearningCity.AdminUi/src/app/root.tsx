import { createRootRouteWithContext } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'

/** What every route may use while it loads. */
export interface RouteContext {
  queries: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouteContext>()()
