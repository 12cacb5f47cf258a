import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { PageFrame } from '@/kernel/parts'
import { writtenQuery } from '../keys'
import { SetStateTag } from '../parts'
import '../sets.css'
import { SetActs } from './SetActs'
import { SetLinks } from './SetLinks'
import { SetWork } from './SetWork'
import { VersionChoice } from './VersionChoice'

const route = getRouteApi('/shell/criteria-sets/$set')

/** One version of a set: its tree, beside it what is chosen there. */
export function SetPage() {
  const { t } = useTranslation('sets')
  const { set: id } = route.useParams()
  const written = useQuery(writtenQuery(id))
  const sheet = written.data?.sheet
  return (
    <PageFrame
      title={sheet?.title ?? t('list.title')}
      above={[{ title: t('list.title'), link: addresses.sets() }]}
      beside={sheet && <><SetStateTag state={sheet.state} /><code>{sheet.code}</code><VersionChoice sheet={sheet} /></>}
      actions={sheet && <SetActs sheet={sheet} />}
      isLoading={written.isPending}
      error={written.data ? undefined : written.error}
      onRetry={() => void written.refetch()}
    >
      {written.data && (
        <>
          <SetLinks sheet={written.data.sheet} here="set" />
          {written.data.sheet.state === 'withdrawn' && <Alert type="info" showIcon title={t(written.data.sheet.publishedAt ? 'withdrawnNote' : 'discardedNote')} />}
          <SetWork key={id} sheet={written.data.sheet} file={written.data.file} />
        </>
      )}
    </PageFrame>
  )
}
