import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { language, speak, startTexts } from '@/i18n'
import { api, read, session, type Function as Right, type Me } from '@/kernel/api'
import { goBy } from '@/kernel/format'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const me = await read(api.GET('/api/v1/me'))
    session.begins()
    goBy(me.now)
    await startTexts()
    if (me.language !== language()) await speak(me.language)
    return me
  },
  staleTime: 5 * 60_000,
})

/** Whoever is signed in. Only below the shell, which has asked before anything of it is shown. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

/** Whether somebody holds a function, in whatever scope. What may be done with one object, its `actions` say. */
export const may = (me: Me, ...rights: Right[]): boolean => me.functions.some((held) => rights.includes(held.function))

/** Whether somebody holds a function in the whole city. */
export const mayEverywhere = (me: Me, right: Right): boolean => me.functions.some((held) => held.function === right && held.everywhere)
