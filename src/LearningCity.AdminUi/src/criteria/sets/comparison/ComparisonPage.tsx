import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented, Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { EmptyState, PageFrame, RefusalAlert } from '@/kernel/parts'
import { setQuery, versionsQuery } from '../keys'
import { SetStateTag } from '../parts'
import { changeKinds } from '../routes'
import '../sets.css'
import { SetLinks } from '../tree/SetLinks'
import { ChangedMembers } from './ChangedMembers'
import { ChangedNode } from './ChangedNode'
import { comparisonQuery } from './keys'

const route = getRouteApi('/shell/criteria-sets/$set/comparison')

/** What one version says otherwise than another: the head first, then node by node in the order of the later one. */
export function ComparisonPage() {
  const { t } = useTranslation('sets')
  const { set: id } = route.useParams()
  const { with: other, kind } = route.useSearch()
  const navigate = route.useNavigate()
  const sheet = useQuery(setQuery(id))
  const versions = useQuery(versionsQuery)
  const found = useQuery({ ...comparisonQuery(id, other ?? ''), enabled: other !== undefined })
  const others = versions.data?.items.filter((one) => one.id !== id) ?? []
  // Versions of the same set first: they are what is usually meant.
  const options = [...others.filter((one) => one.code === sheet.data?.code), ...others.filter((one) => one.code !== sheet.data?.code)]
  const nodes = found.data?.nodes ?? []
  const kinds = changeKinds.filter((one) => nodes.some((node) => node.kinds.includes(one)))
  return (
    <PageFrame
      title={t('comparison.title')}
      above={[{ title: t('list.title'), link: addresses.sets() }, { title: sheet.data ? t('version.named', { title: sheet.data.title, version: sheet.data.version }) : '', link: addresses.set(id) }]}
      beside={sheet.data && <SetStateTag state={sheet.data.state} />}
      error={sheet.error}
      onRetry={() => void sheet.refetch()}
    >
      {sheet.data && <SetLinks sheet={sheet.data} here="comparison" />}
      <div className="comparison-choice">
        <label htmlFor="with">{t('comparison.with')}</label>
        <Select
          id="with"
          className="try-set"
          placeholder={t('comparison.choose')}
          value={other}
          loading={versions.isPending}
          showSearch={foldedSearch}
          popupMatchSelectWidth={Math.min(480, innerWidth - 32)}
          options={options.map((one) => ({ value: one.id, label: t('version.named', { title: one.title, version: one.version }) }))}
          onChange={(chosen: string) => void navigate({ search: { with: chosen } })}
        />
      </div>
      {other === undefined && <EmptyState sentence={t(versions.data && others.length === 0 ? 'comparison.alone' : 'comparison.empty')} />}
      <RefusalAlert error={found.error ?? versions.error} onRetry={() => void found.refetch()} />
      {other !== undefined && found.isPending && !found.error && <Skeleton active />}
      {found.data && (
        found.data.isSame ? <EmptyState sentence={t('comparison.same')} /> : (
          <div className="stack">
            {found.data.head.length > 0 && (
              <section className="changed-node">
                <h2>{t('panel.head')}</h2>
                <ChangedMembers members={found.data.head} isHead />
              </section>
            )}
            {kinds.length > 1 && (
              <Segmented
                className="comparison-kinds"
                aria-label={t('comparison.kinds')}
                value={kind ?? ''}
                options={[{ value: '', label: t('comparison.all', { count: nodes.length }) }, ...kinds.map((one) => ({ value: one as string, label: t('comparison.counted', { kind: t(`change.${one}`), count: nodes.filter((node) => node.kinds.includes(one)).length }) }))]}
                onChange={(chosen) => void navigate({ search: (before) => ({ ...before, kind: changeKinds.find((one) => one === chosen) }), resetScroll: false })}
              />
            )}
            {nodes.filter((node) => !kind || node.kinds.includes(kind)).map((node) => (
              <ChangedNode key={`${node.code}/${node.earlierCode}`} node={node} later={id} earlier={other ?? ''} />
            ))}
            {nodes.length === 0 && <p className="note">{t('comparison.onlyHead')}</p>}
          </div>
        )
      )}
    </PageFrame>
  )
}
