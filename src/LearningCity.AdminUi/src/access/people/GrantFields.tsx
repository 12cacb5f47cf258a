import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayField } from '@/kernel/forms/DayField'
import { asWritten, today } from '@/kernel/format'
import type { Me, Role } from '@/kernel/api'
import { useMe } from '../me'
import { offered, placesOf } from './roles'
import { ManagedUnit } from './ManagedUnit'

/** What a grant says, as it stands in the form. */
export interface WantedGrant {
  role: Role
  unit?: string
  validFrom: string
  validTo?: string
  reason: string
}

/** For whom manages one unit alone, it is that one; for whom gives one role alone, that one. */
export function firstGrant(me: Me): Partial<WantedGrant> {
  const { everywhere, units } = placesOf(me)
  const mine = offered(me)
  return { validFrom: today(), unit: !everywhere && units.length === 1 ? units[0] : undefined, role: mine.length === 1 ? mine[0] : undefined }
}

export const asSent = ({ role, unit, validFrom, validTo, reason }: WantedGrant) => ({
  role,
  unit: unit ?? null,
  validFrom,
  validTo: validTo ?? null,
  reason: asWritten(reason),
})

/** Role, where, from when to when, and why. Inside a form. */
export function GrantFields() {
  const { t } = useTranslation('people')
  const mine = offered(useMe())
  return (
    <>
      <Form.Item name="role" label={t('role')} rules={[{ required: true, message: t('grant.roleMissing') }]}>
        <Select placeholder={t('grant.chooseRole')} options={mine.map((role) => ({ value: role, label: t(`roles.${role}`) }))} />
      </Form.Item>
      <Form.Item name="unit" label={t('scope')} extra={t('grant.scopeHint')}>
        <ManagedUnit none={t('city')} />
      </Form.Item>
      <div className="grant-days">
        <Form.Item name="validFrom" label={t('grant.from')} rules={[{ required: true, message: t('grant.fromMissing') }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="validTo" label={t('grant.until')} extra={t('grant.untilHint')}>
          <DayField from={today()} />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={t('grant.reason')} extra={t('grant.reasonHint')} rules={[{ required: true, whitespace: true, message: t('grant.reasonMissing') }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  )
}
