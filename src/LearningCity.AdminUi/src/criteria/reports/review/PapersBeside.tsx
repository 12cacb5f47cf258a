import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { documentQuery } from '@/evidence/document'
import type { LinkedDocument } from '@/kernel/api'
import { DocumentPreview, EmptyState, RefusalAlert } from '@/kernel/parts'
import { named } from '../evidence/papers'

/** The paper beside the figure: the one chosen, else the first. */
export function PapersBeside({ papers, document }: { papers: readonly LinkedDocument[]; document: string | undefined }) {
  const { t } = useTranslation('reports')
  const shown = papers.find((paper) => paper.id === document) ?? papers[0]
  const sheet = useQuery({ ...documentQuery(shown?.id ?? ''), enabled: shown !== undefined })
  return (
    <aside className="papers-beside" aria-label={t('papers.title')}>
      {!shown ? (
        <EmptyState sentence={t('review.noPapers')} />
      ) : (
        <>
          {papers.length > 1 && (
            <ul className="papers-tabs">
              {papers.map((paper) => (
                <li key={paper.id}>
                  <Link to="." search={(before) => ({ ...before, document: paper.id })} replace resetScroll={false} aria-current={paper.id === shown.id ? 'true' : undefined}>{paper.number ?? paper.summary}</Link>
                </li>
              ))}
            </ul>
          )}
          <p><strong>{shown.summary}</strong> <span className="note">{named(shown)}</span></p>
          {sheet.error ? (
            <RefusalAlert error={sheet.error} onRetry={() => void sheet.refetch()} />
          ) : !sheet.data ? (
            <Skeleton active paragraph={{ rows: 10 }} />
          ) : (
            <DocumentPreview document={sheet.data.id} fileName={sheet.data.fileName} mediaType={sheet.data.mediaType} />
          )}
        </>
      )}
    </aside>
  )
}
