export const roundsRoutes = [] as const
