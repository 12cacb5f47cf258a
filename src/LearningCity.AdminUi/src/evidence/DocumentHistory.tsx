import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { may, useMe } from '@/access/me'
import { api, read, type DocumentSheet } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { AccountName } from '@/access/AccountName'

interface Entry {
  key: string
  at: string
  words: ReactNode
}

const auditKind = 'EvidenceDocument'

/** When a document came, was corrected, withdrawn and erased; corrections stand in the audit, for whoever may read it. */
export function DocumentHistory({ sheet }: { sheet: DocumentSheet }) {
  const { t } = useTranslation('evidence')
  const me = useMe()
  const readsAudit = may(me, 'read-audit')
  const audit = useQuery({
    queryKey: ['documents', sheet.id, 'audit', sheet.revision],
    queryFn: () => read(api.GET('/api/v1/audit', { params: { query: { kind: auditKind, object: sheet.id, action: 'DescribeDocument', size: 50 } } })),
    enabled: readsAudit && sheet.revision > 1,
  })
  const { withdrawal, erasure } = sheet
  const entries: Entry[] = [
    { key: 'added', at: sheet.addedAt, words: <>{t('history.added')} · <AccountName account={sheet.addedBy} /></> },
    ...(audit.data?.items ?? []).map((line): Entry => ({
      key: String(line.number),
      at: line.at,
      words: <><Link to="/audit" search={{ kind: auditKind, object: sheet.id, line: line.number }}>{t('history.described')}</Link> · {line.accountName ?? ''}</>,
    })),
    ...(withdrawal ? [{ key: 'withdrawn', at: withdrawal.at, words: <>{t('history.withdrawn', { reason: withdrawal.reason })} · <AccountName account={withdrawal.by} /></> }] : []),
    ...(erasure ? [{ key: 'erased', at: erasure.at, words: <>{t('history.erased', { decision: erasure.decision, day: shownDay(erasure.decidedOn), reason: erasure.reason })} · <AccountName account={erasure.by} /></> }] : []),
  ].sort((one, other) => one.at.localeCompare(other.at))
  return (
    <section className="document-part">
      <h2>{t('history.title')}</h2>
      <ol className="document-history">{entries.map((entry) => <li key={entry.key}><time dateTime={entry.at} className="note">{shownInstant(entry.at)}</time><span>{entry.words}</span></li>)}</ol>
    </section>
  )
}
