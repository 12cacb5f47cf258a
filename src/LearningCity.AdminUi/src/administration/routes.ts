export const administrationRoutes = [] as const
