import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Radio, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { ReachSheet } from '@/kernel/api'
import { Panel, RefusalAlert } from '@/kernel/parts'
import { LeaveQuestion } from '../LeaveQuestion'
import { digestHours, draftOf, type ReachDraft } from './reach'
import { TestMail } from './TestMail'
import { TheirReach } from './TheirReach'
import { Trouble } from './Trouble'
import { useReachDraft } from './useReachDraft'

/** The addresses, and what goes to them: each reminder at once, or one mail a day. What cannot be sent says why; what is on can always be switched off. */
export function ReachForm({ sheet }: { sheet: ReachSheet }) {
  const { t } = useTranslation(['reach', 'common'])
  const work = useReachDraft(sheet)
  const byMail = Form.useWatch('byMail', work.form) ?? work.base.byMail
  const pace = Form.useWatch('pace', work.form) ?? draftOf(work.base).pace
  const hasServer = sheet.mailServer !== 'none'
  const mailWords = hasServer ? 'byMailHint' : work.base.byMail ? 'noServerOn' : 'noServer'
  const gatewayWords = sheet.hasGateway ? 'byGatewayHint' : work.base.byGateway ? 'noGatewayOn' : 'noGateway'
  return (
    <Form<ReachDraft> form={work.form} name="reach" layout="vertical" requiredMark={false} initialValues={draftOf(work.base)} onValuesChange={work.change} onFinish={work.save} className="stack reach">
      <p>{t('always')} <Link {...addresses.inbox()}>{t('toInbox')}</Link></p>
      {sheet.trouble && work.base.mailAddress && <Trouble trouble={sheet.trouble} address={work.base.mailAddress} isOwn />}
      {sheet.mailServer === 'caught' && <Alert type="info" showIcon title={t('caught')} />}
      <Panel title={t('mail')}>
        <Form.Item name="mailAddress" label={t('mailAddress')}>
          <Input type="text" inputMode="email" autoComplete="email" spellCheck={false} maxLength={254} placeholder={t('mailExample')} />
        </Form.Item>
        <Form.Item name="byMail" label={t('byMail')} valuePropName="checked" extra={t(mailWords)}>
          <Switch disabled={!hasServer && !work.base.byMail} />
        </Form.Item>
        {byMail && (
          <>
            <Form.Item name="pace" label={t('pace')}>
              <Radio.Group className="reach-pace" options={[{ value: 'at-once', label: t('atOnce') }, { value: 'digest', label: t('digest') }]} />
            </Form.Item>
            <Form.Item name="digestAt" label={t('digestAt')} extra={t('digestHint')} hidden={pace !== 'digest'}>
              <Select className="policy-hour" options={digestHours.map((value) => ({ value, label: value }))} />
            </Form.Item>
          </>
        )}
        {hasServer && <TestMail address={work.base.mailAddress} isCaught={sheet.mailServer === 'caught'} />}
      </Panel>
      <Panel title={t('messages')}>
        <Form.Item name="phone" label={t('phone')}>
          <Input type="text" inputMode="tel" autoComplete="tel" maxLength={40} placeholder={t('phoneExample')} />
        </Form.Item>
        <Form.Item name="byGateway" label={t('byGateway')} valuePropName="checked" extra={t(gatewayWords)}>
          <Switch disabled={!sheet.hasGateway && !work.base.byGateway} />
        </Form.Item>
      </Panel>
      <div className={work.theirs ? 'policy-save policy-told' : 'policy-save'}>
        <RefusalAlert error={work.error} shownFields={work.shown} />
        {work.theirs && <TheirReach work={work} theirs={work.theirs} />}
        <div className="links">
          <Button type="primary" htmlType="submit" disabled={work.theirs !== undefined} loading={work.isPending}>{t('common:save')}</Button>
          <span className="note" role="status">{work.isChanged ? t('unsaved') : ''}</span>
        </div>
      </div>
      <LeaveQuestion isChanged={work.isChanged} />
    </Form>
  )
}
