import { Link } from '@tanstack/react-router'
import { addresses } from '@/app/addresses'
import type { UnitImpact } from '@/kernel/api'

/** What hangs on a unit, in the words of its module; it opens where it has a page. */
export function ImpactLink({ impact }: { impact: UnitImpact }) {
  if (impact.kind === 'report' && impact.subject) return <Link {...addresses.report(impact.subject)}>{impact.message}</Link>
  if (impact.kind === 'documents') return <Link to="/documents" search={{ unit: impact.unit }}>{impact.message}</Link>
  return <span>{impact.message}</span>
}
