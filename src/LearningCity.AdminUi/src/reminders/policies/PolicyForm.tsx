import { Button, Form, Segmented, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PolicySheet, ReminderLanguage } from '@/kernel/api'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { draftOf, hour, phases, type PolicyDraft } from './draft'
import { LeaveQuestion } from '../LeaveQuestion'
import { StepFields } from './StepFields'
import { TextFields } from './TextFields'
import { TheirChange } from './TheirChange'
import { usePolicyDraft } from './usePolicyDraft'

interface Props {
  sheet: PolicySheet
  mayChange: boolean
  /** Of the texts that are shown. */
  language: ReminderLanguage
  onLanguage: (language: ReminderLanguage) => void
}

/** Every half hour of a day. */
const hours = Array.from({ length: 48 }, (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`)

/** On or off, between which hours, in which steps, in which words. */
export function PolicyForm({ sheet, mayChange, language, onLanguage }: Props) {
  const { t } = useTranslation(['reminders', 'common'])
  const work = usePolicyDraft(sheet)
  const offered = (time: string) => [...new Set([...hours, hour(time)])].sort().map((value) => ({ value, label: value }))
  const goToFault = (name: readonly (string | number)[] | undefined) => {
    const faulty = name?.[2]
    if (name?.[0] === 'texts' && (faulty === 'vi' || faulty === 'en') && faulty !== language) onLanguage(faulty)
    if (name) setTimeout(() => work.form.scrollToField([...name], { focus: true }))
  }
  return (
    <Form<PolicyDraft>
      form={work.form}
      name="policy"
      layout="vertical"
      requiredMark={false}
      disabled={!mayChange}
      initialValues={draftOf(work.base)}
      onValuesChange={work.change}
      onFinish={work.save}
      onFinishFailed={({ errorFields }) => goToFault(errorFields[0]?.name)}
      className="stack policy"
    >
      {!mayChange && <p className="note">{t('policy.readOnly')}</p>}
      <Panel title={t('policy.when')}>
        <div className="policy-when">
          <Form.Item name="isOn" label={t('policy.isOn')} valuePropName="checked"><Switch checkedChildren={t('policy.on')} unCheckedChildren={t('policy.off')} /></Form.Item>
          <Form.Item name="from" label={t('policy.from')}><Select options={offered(work.base.from)} className="policy-hour" /></Form.Item>
          <Form.Item name="until" label={t('policy.until')}><Select options={offered(work.base.until)} className="policy-hour" /></Form.Item>
        </div>
        <p className="note">{t('policy.hoursHint')}</p>
      </Panel>
      <Panel title={t('policy.steps')}><StepFields mayChange={mayChange} /></Panel>
      <Panel
        title={t('policy.texts')}
        extra={
          <Segmented
            disabled={false}
            aria-label={t('policy.language')}
            value={language}
            onChange={onLanguage}
            options={(['vi', 'en'] as const).map((one) => ({ value: one, label: t(`language.${one}`) }))}
          />
        }
      >
        {phases.map((phase) => (['vi', 'en'] as const).map((one) => (
          <div key={`${phase} ${one}`} hidden={one !== language}>
            <TextFields sheet={work.base} phase={phase} language={one} mayChange={mayChange} onInsert={work.change} />
          </div>
        )))}
      </Panel>
      {mayChange && (
        <div className={work.theirs ? 'policy-save policy-told' : 'policy-save'}>
          <RefusalAlert error={work.error} />
          {work.theirs && <TheirChange work={work} theirs={work.theirs} />}
          <div className="links">
            <Button type="primary" htmlType="submit" disabled={work.theirs !== undefined} loading={work.isPending}>{t('common:save')}</Button>
            <span className="note" role="status">{work.isChanged ? t('policy.unsaved') : ''}</span>
          </div>
        </div>
      )}
      <LeaveQuestion isChanged={work.isChanged} />
    </Form>
  )
}
