import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import type { CriteriaSetSheet } from '@/kernel/api'
import { DiscardSet, PublishSet, WithdrawSet } from './confirmations'
import { NextVersion } from './NextVersion'

type Act = 'publish' | 'discard' | 'next' | 'withdraw'

/** What may be done with a version as a whole, by what the person may do and where the version stands; the API decides. */
export function SetActs({ sheet }: { sheet: CriteriaSetSheet }) {
  const { t } = useTranslation('sets')
  const me = useMe()
  const navigate = useNavigate()
  const [asked, ask] = useState<Act>()
  const close = () => ask(undefined)
  const mayDraft = may(me, 'draft-criteria-set')
  const mayPublish = may(me, 'publish-criteria-set')
  const isDraft = sheet.state === 'draft'
  return (
    <>
      {isDraft && mayDraft && <Button danger onClick={() => ask('discard')}>{t('discard.act')}</Button>}
      {isDraft && mayPublish && <Button type="primary" onClick={() => ask('publish')}>{t('publish.act')}</Button>}
      {sheet.state === 'published' && mayPublish && <Button danger onClick={() => ask('withdraw')}>{t('withdraw.act')}</Button>}
      {!isDraft && mayDraft && <Button type="primary" onClick={() => ask('next')}>{t('next.act')}</Button>}
      {asked === 'publish' && <PublishSet sheet={sheet} onClose={close} />}
      {asked === 'withdraw' && <WithdrawSet sheet={sheet} onClose={close} />}
      {asked === 'discard' && <DiscardSet sheet={sheet} onClose={close} onDone={() => void navigate({ to: '/criteria-sets' })} />}
      {asked === 'next' && <NextVersion sheet={sheet} onClose={close} onDrafted={(set) => void navigate({ to: '/criteria-sets/$set', params: { set } }).then(close)} />}
    </>
  )
}
