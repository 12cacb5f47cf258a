import { getRouteApi } from '@tanstack/react-router'
import { ArrangementWizard } from './ArrangementWizard'

const route = getRouteApi('/shell/units/split')

/** One unit gives parts of itself to others. */
export function SplitPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return <ArrangementWizard kind="split" search={search} onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }) })} />
}
