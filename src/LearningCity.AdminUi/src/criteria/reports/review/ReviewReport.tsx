import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Grid } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import { roundQuery } from '@/criteria/rounds/keys'
import type { ReportForm } from '@/kernel/api'
import { LatenessTag, ReportStateTag, ShortcutBar } from '@/kernel/parts'
import { useShortcutChoice, useShortcuts } from '@/kernel/useShortcuts'
import { ReportFacts } from '../entry/ReportFacts'
import { measuresQuery } from '../keys'
import { PapersBeside } from './PapersBeside'
import { ReviewedEntry } from './ReviewedEntry'
import { ReviewSteps, type ReviewStep } from './ReviewSteps'
import { useMarks } from './marks'

const route = getRouteApi('/shell/review')

interface Props {
  form: ReportForm
  /** To the report before or after this one; `last`: to its last answer. */
  onTurn: (by: 1 | -1, end?: 'last') => void
  onDone: () => void
}

/** One report under review: answer by answer on the left, the papers of the answer on the right. */
export function ReviewReport({ form, onTurn, onDone }: Props) {
  const { t } = useTranslation('reports')
  const me = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const round = useQuery(roundQuery(form.round))
  const measures = useQuery(measuresQuery(round.data?.set))
  const { marks, set, forget } = useMarks(me.account ?? '', form)
  const [asked, ask] = useState<ReviewStep>()
  const [hasShortcuts, chooseShortcuts] = useShortcutChoice()
  const isWide = Grid.useBreakpoint().md ?? window.innerWidth >= 768
  const list = useRef<HTMLOListElement>(null)
  const found = form.indicators.findIndex((one) => one.code === search.indicator)
  const at = search.indicator === 'last' ? form.indicators.length - 1 : Math.max(0, found)
  const shown = form.indicators[at]
  const mayJudge = form.actions.includes('AcceptReport') || form.actions.includes('ReturnReport')
  const show = (to: number) => {
    const next = form.indicators[to]
    if (!next) return onTurn(to < 0 ? -1 : 1, to < 0 ? 'last' : undefined)
    void navigate({ search: (before) => ({ ...before, report: form.id, indicator: next.code, document: undefined }), replace: true, resetScroll: false })
  }
  const approve = (indicator: string) => {
    set(indicator, { kind: 'fine' })
    const rest = form.indicators.findIndex((one, place) => place !== at && !marks.has(one.code))
    if (rest >= 0) return show(rest)
    const goesBack = [...marks].some(([code, mark]) => code !== indicator && mark.kind === 'back')
    const step = goesBack ? 'ReturnReport' : 'AcceptReport'
    if (form.actions.includes(step)) ask(step)
  }
  const giveBack = (indicator: string) => {
    if (marks.get(indicator)?.kind !== 'back') set(indicator, { kind: 'back', reason: '' })
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current] textarea')?.focus())
  }
  useShortcuts(
    {
      j: () => show(at + 1),
      k: () => show(at - 1),
      n: () => onTurn(1),
      ...(form.actions.includes('BeginReview') && { b: () => ask('BeginReview') }),
      ...(mayJudge && shown && { a: () => approve(shown.code) }),
      ...(form.actions.includes('ReturnReport') && shown && { r: () => giveBack(shown.code) }),
    },
    hasShortcuts && asked === undefined,
  )
  const keys: [string, string][] = [['J', t('keys.next')], ['K', t('keys.previous')], ['N', t('keys.nextReport')]]
  if (form.actions.includes('BeginReview')) keys.push(['B', t('keys.begin')])
  if (mayJudge) keys.push(['A', t('keys.approve')])
  if (form.actions.includes('ReturnReport')) keys.push(['R', t('keys.giveBack')])
  return (
    <>
      <div className="review-head">
        <h2><Link {...addresses.report(form.id)}>{form.unitName}</Link></h2>
        <span className="note">{form.roundTitle}</span>
        <ReportStateTag state={form.state} />
        <LatenessTag report={{ ...form, isOverdue: false }} />
        <div className="page-actions"><ReviewSteps form={form} marks={marks} asked={asked} onAsk={ask} onForget={forget} onDone={onDone} /></div>
      </div>
      <ReportFacts form={form} round={round.data} isWide={isWide} />
      {form.isSignedByItsMaker && <Alert type="info" showIcon title={t('notice.signedByItsMaker')} />}
      {(form.state === 'sent' || form.state === 'in-review') && !mayJudge && !form.actions.includes('BeginReview') && <Alert type="info" showIcon title={t('review.notYours')} />}
      <div className="review-columns">
        <ol className="review-list" ref={list}>
          {form.indicators.map((indicator, place) => (
            <ReviewedEntry
              key={indicator.code}
              indicator={indicator}
              measure={measures.data?.get(indicator.code)}
              mark={marks.get(indicator.code)}
              isShown={place === at}
              isAccepted={form.state === 'accepted'}
              document={search.document}
              onShow={() => show(place)}
              onApprove={mayJudge ? () => approve(indicator.code) : undefined}
              onGiveBack={form.actions.includes('ReturnReport') ? () => giveBack(indicator.code) : undefined}
              onMark={(mark) => set(indicator.code, mark)}
            />
          ))}
        </ol>
        <PapersBeside papers={shown?.entry?.documents ?? []} document={search.document} />
      </div>
      {isWide && <ShortcutBar isOn={hasShortcuts} onChoose={chooseShortcuts} keys={keys} />}
    </>
  )
}
