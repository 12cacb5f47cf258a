import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { groupsQuery, typesQuery } from '../queries'

const options = (items: readonly { code: string; name: string }[]) => items.map((one) => ({ value: one.code, label: one.name }))

/** Types and groups of units on a day under their codes, as a choice offers them. */
export function useStructure(on: string) {
  const types = useQuery(typesQuery).data
  const groups = useQuery(groupsQuery(on)).data
  return useMemo(() => types && groups && { types: options(types), groups: options(groups) }, [types, groups])
}

/** What types of unit are called, where only the code stands. */
export function useTypeNames(): (code: string) => string {
  const types = useQuery(typesQuery).data
  return (code) => types?.find((type) => type.code === code)?.name ?? code
}
