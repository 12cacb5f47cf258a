import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IntegrityFinding } from '@/kernel/api'
import { pageOf } from '../audit/kinds'
import { KindName } from '../audit/KindName'
import { isOwnKind } from './checks'

/** One thing that breaks a check, with the way to it where it has a page. */
export function FindingLine({ finding }: { finding: IntegrityFinding }) {
  const { t } = useTranslation('integrity')
  const page = finding.object === null ? undefined : pageOf(finding.kind, finding.object)
  const kind = isOwnKind(finding.kind) ? t(`kinds.${finding.kind}`) : <KindName kind={finding.kind} />
  return (
    <li>
      {page ? <Link {...page}>{kind}</Link> : <span>{kind}</span>}
      <span className="integrity-what">{finding.what}</span>
    </li>
  )
}
