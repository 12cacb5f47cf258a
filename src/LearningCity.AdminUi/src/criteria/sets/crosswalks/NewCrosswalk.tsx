import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, useAct, type CrosswalkTerms } from '@/kernel/api'
import { DetailDrawer } from '@/kernel/parts'
import { CrosswalkForm } from './CrosswalkForm'
import { crosswalkKeys } from './keys'
import { noTerms, type Terms } from './pairs'

/** Drafts a crosswalk. */
export function NewCrosswalk() {
  const { t } = useTranslation('sets')
  const navigate = useNavigate()
  const [terms, change] = useState<Terms>(noTerms)
  const draft = useAct({
    act: (body: CrosswalkTerms, key) => read(api.POST('/api/v1/crosswalks', { params: { header: { 'Idempotency-Key': key } }, body })),
    touches: () => [crosswalkKeys.all],
    onDone: ({ id }) => void navigate({ to: '/crosswalks/$crosswalk', params: { crosswalk: id }, search: true as never }),
  })
  return (
    <DetailDrawer title={t('crosswalk.draft')} width={820} onClose={() => void navigate({ to: '/crosswalks', search: true as never })}>
      <CrosswalkForm
        terms={terms}
        onChange={change}
        error={draft.error}
        onSave={(written) => draft.mutate(written)}
        acts={<Button type="primary" htmlType="submit" loading={draft.isPending}>{t('next.draft')}</Button>}
      />
    </DetailDrawer>
  )
}
