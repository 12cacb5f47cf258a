import { getRouteApi } from '@tanstack/react-router'
import { ArrangementWizard } from './ArrangementWizard'

const route = getRouteApi('/shell/units/merge')

/** Several units become one. */
export function MergePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return <ArrangementWizard kind="merge" search={search} onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }) })} />
}
