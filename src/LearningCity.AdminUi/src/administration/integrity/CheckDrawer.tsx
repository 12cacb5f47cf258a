import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, read, type CheckFindings } from '@/kernel/api'
import { figure, shownInstant } from '@/kernel/format'
import { DetailDrawer, StatusTag } from '@/kernel/parts'
import { integrityKeys } from '../keys'
import { isCheckName, standingOf, tones } from './checks'
import { FindingLine } from './FindingLine'
import { remedies } from './remedies'

const route = getRouteApi('/shell/integrity/$check')

/** One check: how it stands, what to do, and the first things that break it. */
export function CheckDrawer() {
  const { t } = useTranslation('integrity')
  const { check } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery({ queryKey: integrityKeys.one(check), queryFn: () => read(api.GET('/api/v1/integrity-checks/{check}', { params: { path: { check } } })) })
  return (
    <DetailDrawer
      title={isCheckName(check) ? t(`checks.${check}`) : check}
      onClose={() => void navigate({ to: '/integrity', search })}
      isLoading={found.isPending}
      error={found.error}
      onRetry={() => void found.refetch()}
    >
      {found.data && <Findings found={found.data} />}
    </DetailDrawer>
  )
}

function Findings({ found: { check, findings } }: { found: CheckFindings }) {
  const { t } = useTranslation('integrity')
  const standing = standingOf(check)
  const more = (check.found ?? 0) - findings.length
  return (
    <div className="stack">
      <p>
        <StatusTag tone={tones[standing]} word={t(`standing.${standing}`, { number: figure(check.found ?? 0) })} />
        {check.since && <> {t('since', { when: shownInstant(check.since) })}</>}
      </p>
      <p className="note">{check.checkedAt ? t('last', { when: shownInstant(check.checkedAt) }) : t('never')}</p>
      {check.fault && <p className="integrity-what">{check.fault}</p>}
      {standing !== 'well' && standing !== 'never' && (
        <section>
          <h3>{t('todo')}</h3>
          <p>{t(`remedy.${isCheckName(check.name) && !check.fault ? remedies[check.name] : 'report'}`)}</p>
        </section>
      )}
      <section>
        <h3>{t('findings')}</h3>
        {findings.length === 0 ? <p className="note">{t('nothing')}</p> : (
          <ul className="integrity-findings">
            {findings.map((finding, at) => <FindingLine key={at} finding={finding} />)}
          </ul>
        )}
        {more > 0 && <p className="note">{t('more', { number: figure(more) })}</p>}
      </section>
      <p className="note">{t('name', { name: check.name })}</p>
    </div>
  )
}
