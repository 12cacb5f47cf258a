import { Select } from 'antd'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { showRound, useShownRound } from '@/criteria/rounds/shownRound'
import { foldedSearch } from '@/kernel/forms/foldedSearch'

/** Chooses the round; on a page of a round it goes to the same page of the other. */
export function RoundSwitch() {
  const { t } = useTranslation('shell')
  const { round, rounds } = useShownRound()
  const params: { round?: string } = useParams({ strict: false })
  const navigate = useNavigate()
  if (rounds.length === 0) return null
  return (
    <Select
      className="round-switch"
      aria-label={t('round.label')}
      value={round?.id}
      variant="filled"
      popupMatchSelectWidth={Math.min(480, innerWidth - 32)}
      showSearch={foldedSearch}
      options={rounds.map((one) => ({ value: one.id, label: one.title }))}
      onChange={(chosen) => {
        showRound(chosen)
        if (params.round) void navigate({ to: '.', params: (before: object) => ({ ...before, round: chosen }), search: {} } as never)
      }}
    />
  )
}
