import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { DetailDrawer } from '@/kernel/parts'
import { PublishCrosswalk, RetireCrosswalk } from './confirmations'
import { CrosswalkReading } from './CrosswalkReading'
import { CrosswalkStateTag } from './CrosswalkStateTag'
import { EditCrosswalk } from './EditCrosswalk'
import { crosswalkQuery } from './keys'

const route = getRouteApi('/shell/crosswalks/$crosswalk')

/** One crosswalk: what it pairs, and what may be done with it. */
export function CrosswalkDrawer() {
  const { t } = useTranslation('sets')
  const { crosswalk: id } = route.useParams()
  const { edit } = route.useSearch()
  const navigate = useNavigate()
  const me = useMe()
  const [asked, ask] = useState<'publish' | 'retire'>()
  const found = useQuery(crosswalkQuery(id))
  const sheet = found.data
  const isDraft = sheet?.state === 'draft'
  const mayDraft = may(me, 'draft-criteria-set')
  const mayPublish = may(me, 'publish-criteria-set')
  const go = (isEditing: boolean) => void navigate({ to: '/crosswalks/$crosswalk', params: { crosswalk: id }, search: ((before: object) => ({ ...before, edit: isEditing || undefined })) as never })
  return (
    <DetailDrawer title={t('crosswalk.one')} width={820} isLoading={found.isPending} error={found.error} onRetry={() => void found.refetch()} onClose={() => void navigate({ to: '/crosswalks', search: ((before: object) => ({ ...before, edit: undefined })) as never })}>
      {sheet && (
        <div className="stack">
          <div className="edit-choices">
            <CrosswalkStateTag state={sheet.state} />
            {isDraft && mayDraft && !edit && <Button size="small" onClick={() => go(true)}>{t('edit.begin')}</Button>}
            {isDraft && mayPublish && !edit && <Button size="small" type="primary" onClick={() => ask('publish')}>{t('publish.act')}</Button>}
            {sheet.state !== 'retired' && mayPublish && !edit && <Button size="small" danger onClick={() => ask('retire')}>{t('crosswalk.retire')}</Button>}
          </div>
          {isDraft && mayDraft && edit ? <EditCrosswalk key={id} sheet={sheet} onEnd={() => go(false)} /> : <CrosswalkReading sheet={sheet} />}
          {asked === 'publish' && <PublishCrosswalk sheet={sheet} onClose={() => ask(undefined)} />}
          {asked === 'retire' && <RetireCrosswalk sheet={sheet} onClose={() => ask(undefined)} />}
        </div>
      )}
    </DetailDrawer>
  )
}
