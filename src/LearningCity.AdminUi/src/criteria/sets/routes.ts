export const setsRoutes = [] as const
