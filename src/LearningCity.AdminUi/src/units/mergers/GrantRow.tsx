import { Checkbox, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UnitImpact, UnitInMerger } from '@/kernel/api'

/** What is decided about one right. */
export interface DecisionGiven {
  what: 'later' | 'give' | 'none'
  successors: string[]
  endsOld: boolean
}

interface Props {
  grant: UnitImpact
  unitName: string
  successors: readonly UnitInMerger[]
  /** The new order has begun, so that an old right can end. */
  mayEnd: boolean
}

/** One right on a unit that was taken over: given again at the successor, or not; the old one ends, or stays. */
export function GrantRow({ grant, unitName, successors, mayEnd }: Props) {
  const { t } = useTranslation('units')
  const at = (field: keyof DecisionGiven) => ['rows', grant.subject!, field]
  return (
    <fieldset className="grant-row">
      <legend>{unitName}</legend>
      <p>{grant.message}</p>
      <div className="grant-fields">
        <Form.Item name={at('what')} label={t('grants.decision')} initialValue="later">
          <Select options={(['later', 'give', 'none'] as const).map((what) => ({ value: what, label: t(`grants.${what}`) }))} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item noStyle dependencies={[at('what')]}>
          {({ getFieldValue }) => (
            <>
              {getFieldValue(at('what')) === 'give' && (
                <Form.Item name={at('successors')} label={t('grants.at')} initialValue={successors.map((unit) => unit.unit)} rules={[{ required: true, message: t('missing.unit') }]}>
                  <Select mode="multiple" options={successors.map((unit) => ({ value: unit.unit, label: unit.name }))} popupMatchSelectWidth={false} />
                </Form.Item>
              )}
              {getFieldValue(at('what')) !== 'later' && (
                <Form.Item name={at('endsOld')} valuePropName="checked" initialValue={mayEnd} className="grant-end">
                  <Checkbox disabled={!mayEnd}>{t(mayEnd ? 'grants.endsOld' : 'grants.endsLater')}</Checkbox>
                </Form.Item>
              )}
            </>
          )}
        </Form.Item>
      </div>
    </fieldset>
  )
}
