import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Input, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RoundPlan, RoundSheet } from '@/kernel/api'
import { addDays, asWritten, dayNamedBefore, dayOf, shownDay, shownInstant } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { StatusTag } from '@/kernel/parts'
import { UnitName } from '@/units/parts/UnitName'
import { roundKeys } from '../keys'
import { notByEnter } from '../parts/notByEnter'
import { useExtending } from './useExtending'

interface Props {
  round: RoundSheet
  plan: RoundPlan | undefined
  units: readonly string[]
  onClose: () => void
  onDone: () => void
}

interface Given {
  until: string
  reason: string
}

/** Gia hạn: gives the chosen units a later last good day, one after the other, and says what became of each. */
export function ExtendDrawer({ round, plan, units, onClose, onDone }: Props) {
  const { t } = useTranslation(['rounds', 'common'])
  const queries = useQueryClient()
  const [form] = Form.useForm<Given>()
  const until = Form.useWatch('until', form)
  const extending = useExtending(round)
  const known = new Map(plan?.participants.map((unit) => [unit.unit, unit]))
  const latest = units.map((unit) => known.get(unit)?.lastGoodDay ?? round.lastGoodDay).sort().at(-1) ?? round.lastGoodDay
  const isDone = extending.outcomes.size === units.length && !extending.isPending
  const failed = units.filter((unit) => extending.outcomes.get(unit))
  const finish = async ({ until, reason }: Given) => {
    await extending.extend(units, until, asWritten(reason))
    await Promise.all([queries.invalidateQueries({ queryKey: roundKeys.one(round.id) }), queries.invalidateQueries({ queryKey: ['reports'] })])
    onDone()
  }
  return (
    <Drawer open title={t('extension.title', { count: units.length })} size={520} onClose={onClose}>
      <ul className="plain extend-units">
        {units.map((unit) => {
          const one = known.get(unit)
          const outcome = extending.outcomes.get(unit)
          return (
            <li key={unit}>
              {one?.unitName ?? <UnitName unit={unit} on={round.dates.cutOff} />}
              {one && <span className="note"> – {t('extension.nowUntil', { day: shownDay(one.lastGoodDay) })}</span>}
              {outcome !== undefined && <> {outcome ? <StatusTag tone="bad" word={outcome.message} /> : <StatusTag tone="good" word={t('extension.given')} />}</>}
            </li>
          )
        })}
      </ul>
      {isDone && (
        <Alert
          className="form-lead" role="status" showIcon type={failed.length === 0 ? 'success' : 'warning'}
          title={failed.length === 0 ? t('extension.allGiven', { count: units.length }) : t('extension.someGiven', { given: units.length - failed.length, failed: failed.length })}
          action={<Button size="small" onClick={onClose}>{t('common:close')}</Button>}
        />
      )}
      {extending.isPending && <Progress percent={Math.round((extending.outcomes.size / units.length) * 100)} format={() => `${extending.outcomes.size}/${units.length}`} aria-label={t('extension.under')} />}
      {(!isDone || failed.length > 0) && (
        <Form form={form} layout="vertical" requiredMark={false} disabled={extending.isPending} onKeyDown={notByEnter} onFinish={(given) => void finish(given)}>
          <Form.Item
            name="until"
            label={t('extension.until')}
            extra={until ? t('extension.spelled', { day: shownDay(until), before: shownDay(dayNamedBefore(until)) }) : t('extension.untilMeans', { lock: round.locksAt ? shownInstant(round.locksAt) : '–' })}
            rules={[{ required: true, message: t('dates.dayMissing') }]}
          >
            <DayField from={addDays(latest, 1)} until={round.locksAt ? dayOf(round.locksAt) : undefined} />
          </Form.Item>
          <Form.Item name="reason" label={t('reason')} extra={t('extension.reasonMeans')} rules={[{ required: true, whitespace: true, message: t('common:reasonMissing') }]}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={extending.isPending}>{t('extension.give')}</Button>
        </Form>
      )}
    </Drawer>
  )
}
