import { Form, Radio, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { addDays, shownDay } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'

/** Chốt số liệu and hạn nộp as the paper writes them; what the wording comes to is spelled out while it is chosen. */
export function DatesFields() {
  const { t } = useTranslation('rounds')
  const form = Form.useFormInstance()
  const due = Form.useWatch<string | undefined>('due', form)
  const dueForm = Form.useWatch<string | undefined>('dueForm', form)
  const lastGoodDay = due && (dueForm === 'before' ? addDays(due, -1) : due)
  return (
    <>
      <Form.Item name="cutOff" label={t('cutOff')} extra={t('dates.cutOffMeans')} rules={[{ required: true, message: t('dates.dayMissing') }]}>
        <DayField />
      </Form.Item>
      <fieldset className="due-fields">
        <legend>{t('due')}</legend>
        <Space wrap align="start">
          <Form.Item name="dueForm" noStyle>
            <Radio.Group aria-label={t('dates.dueForm')} optionType="button" options={[{ value: 'before', label: t('dates.before') }, { value: 'until-end-of', label: t('dates.untilEndOf') }]} />
          </Form.Item>
          <Form.Item name="due" rules={[{ required: true, message: t('dates.dayMissing') }]}>
            <DayField aria-label={t('dates.dueDay')} />
          </Form.Item>
        </Space>
        <p className="spelled-out" role="status">{lastGoodDay ? t('dates.lastGoodSpelled', { day: shownDay(lastGoodDay) }) : t('dates.notYet')}</p>
      </fieldset>
    </>
  )
}
