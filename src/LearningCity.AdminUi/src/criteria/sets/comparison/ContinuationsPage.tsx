import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { EmptyState, PageFrame } from '@/kernel/parts'
import { setQuery } from '../keys'
import { SetStateTag } from '../parts'
import '../sets.css'
import { SetLinks } from '../tree/SetLinks'
import { ChainSteps } from './ChainSteps'
import { continuationsQuery } from './keys'

const route = getRouteApi('/shell/criteria-sets/$set/continuations')

/** Which earlier indicators each indicator carries on, version by version. */
export function ContinuationsPage() {
  const { t } = useTranslation('sets')
  const { set: id } = route.useParams()
  const sheet = useQuery(setQuery(id))
  const chains = useQuery(continuationsQuery(id))
  const hasPast = chains.data?.indicators.some((one) => one.steps.length > 0)
  return (
    <PageFrame
      title={t('links.continuations')}
      above={[{ title: t('list.title'), link: addresses.sets() }, { title: sheet.data ? t('version.named', { title: sheet.data.title, version: sheet.data.version }) : '', link: addresses.set(id) }]}
      beside={sheet.data && <SetStateTag state={sheet.data.state} />}
      isLoading={chains.isPending || sheet.isPending}
      error={chains.error ?? sheet.error}
      onRetry={() => { void chains.refetch(); void sheet.refetch() }}
    >
      {sheet.data && <SetLinks sheet={sheet.data} here="continuations" />}
      {!hasPast ? <EmptyState sentence={t('chain.empty')} /> : (
        <>
          <p className="note">{t('chain.what')}</p>
          <div className="written-frame" role="region" aria-label={t('links.continuations')} tabIndex={0}>
            <table className="written-table chain-table">
              <thead><tr><th scope="col">{t('member.code')}</th><th scope="col">{t('chain.indicator')}</th><th scope="col">{t('chain.earlier')}</th></tr></thead>
              <tbody>
                {chains.data?.indicators.map((one) => (
                  <tr key={one.code}>
                    <td className="cell-code">{one.code}</td>
                    <td><Link to="/criteria-sets/$set" params={{ set: id }} search={{ node: one.code }}>{one.name}</Link></td>
                    <td>{one.steps.length > 0 ? <ChainSteps steps={one.steps} /> : <span className="note">{t('chain.new')}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </PageFrame>
  )
}
