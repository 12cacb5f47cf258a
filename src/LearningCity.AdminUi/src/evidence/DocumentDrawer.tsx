import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { DetailDrawer, DocumentPreview } from '@/kernel/parts'
import { DescribeForm } from './DescribeForm'
import { documentQuery, offered } from './document'
import { DocumentFacts } from './DocumentFacts'
import { DocumentHistory } from './DocumentHistory'
import { DocumentUses } from './DocumentUses'
import { EraseForm } from './EraseForm'
import type { documentActs } from './routes'
import { WithdrawDialog } from './WithdrawDialog'
import './evidence.css'

const route = getRouteApi('/shell/documents/$document')

/** A document: what is written about it, what it proves, its file; and what may be done with it. */
export function DocumentDrawer() {
  const { t } = useTranslation('evidence')
  const me = useMe()
  const { document: id } = route.useParams()
  const { act, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const document = useQuery(documentQuery(id))
  const sheet = document.data
  const can = sheet && offered(me, sheet)
  const begin = (chosen: (typeof documentActs)[number] | undefined) => void navigate({ search: (before) => ({ ...before, act: chosen }) })
  const form = { onReadAgain: () => void document.refetch(), onClose: () => begin(undefined) }
  return (
    <DetailDrawer title={sheet?.summary ?? t('one')} onClose={() => void navigate({ to: '/documents', search })} isLoading={document.isPending} error={document.error} onRetry={() => void document.refetch()} width={760}>
      {sheet && can && (
        <div className="stack">
          {act === 'describe' && can.describe ? <DescribeForm sheet={sheet} {...form} /> : act === 'erase' && can.erase ? <EraseForm sheet={sheet} {...form} /> : (
            <>
              {(can.describe || can.withdraw || can.erase) && (
                <div className="document-acts">
                  {can.describe && <Button onClick={() => begin('describe')}>{t('describe.do')}</Button>}
                  {can.withdraw && <Button danger onClick={() => begin('withdraw')}>{t('withdraw.do')}</Button>}
                  {can.erase && <Button danger onClick={() => begin('erase')}>{t('erase.do')}</Button>}
                </div>
              )}
              <DocumentFacts sheet={sheet} />
              <DocumentUses sheet={sheet} readsReports={may(me, 'read-reports')} />
              <DocumentHistory sheet={sheet} />
              {sheet.state === 'erased' ? <p className="note">{t('erase.gone')}</p> : <DocumentPreview document={sheet.id} fileName={sheet.fileName} mediaType={sheet.mediaType} />}
            </>
          )}
          {act === 'withdraw' && can.withdraw && <WithdrawDialog sheet={sheet} {...form} />}
        </div>
      )}
    </DetailDrawer>
  )
}
