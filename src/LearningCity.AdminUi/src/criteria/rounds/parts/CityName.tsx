import { useQuery } from '@tanstack/react-query'
import { unitNameQuery } from '@/criteria/scores/parts/units'

/** What a unit was called on a day, where only its identity is known. */
export function CityName({ unit, on }: { unit: string; on: string }) {
  return <>{useQuery(unitNameQuery(unit, on)).data ?? ''}</>
}
