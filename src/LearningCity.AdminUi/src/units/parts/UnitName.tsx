import { useQuery } from '@tanstack/react-query'
import { nameOn, unitQuery } from '../queries'

/** What a unit was called on a day, where only its identity is known. */
export function UnitName({ unit, on }: { unit: string; on: string }) {
  const record = useQuery(unitQuery(unit)).data
  return <>{record ? nameOn(record, on) : '…'}</>
}
