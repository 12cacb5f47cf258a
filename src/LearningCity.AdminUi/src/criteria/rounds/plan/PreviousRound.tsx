import { App, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type RoundSheet } from '@/kernel/api'
import { useClearing } from '@/kernel/forms/useClearing'
import { Panel } from '@/kernel/parts'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { useStale } from '../parts/useStale'
import { useShownRound } from '../shownRound'

/** Which round a planned one follows; kept as soon as it is chosen. */
export function PreviousRound({ round }: { round: RoundSheet }) {
  const { t } = useTranslation(['rounds', 'common'])
  const clearing = useClearing()
  const { message } = App.useApp()
  const { rounds } = useShownRound()
  const readAgain = useStale(round.id)
  const follow = useAct({
    act: ({ revision, previous }: { revision: number; previous: string | null }) =>
      read(api.PUT('/api/v1/rounds/{round}/previous', { params: { path: { round: round.id }, header: { 'If-Match': seen(revision) } }, body: { previous } })),
    touches: () => [roundKeys.one(round.id)],
    onDone: () => void message.success(t('common:saved')),
    onRefused: readAgain,
  })
  return (
    <Panel title={t('previous')}>
      <div className="stack">
        <RoundRefusal error={follow.error} />
        <Select
          allowClear={clearing}
          aria-label={t('previous')}
          placeholder={t('plan.noPrevious')}
          loading={follow.isPending}
          value={follow.isPending ? (follow.variables.previous ?? undefined) : (round.previous ?? undefined)}
          onChange={(previous?: string) => follow.mutate({ revision: round.revision, previous: previous ?? null })}
          options={rounds.filter((one) => one.state !== 'draft' && one.id !== round.id).map((one) => ({ value: one.id, label: one.title }))}
        />
        <p className="note">{t('plan.previousMeans')}</p>
      </div>
    </Panel>
  )
}
