export const scoresRoutes = [] as const
