import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import { App, Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct, type HolidaysOfYear, type NamedDay } from '@/kernel/api'
import { asWritten } from '@/kernel/format'
import { DayField } from '@/kernel/forms/DayField'
import { EmptyState, RefusalAlert } from '@/kernel/parts'
import { calendarKeys } from '../keys'
import './calendar.css'

/** Day by day: when, whether off or worked, and what for. */
export function SpecialDays({ year, mayChange }: { year: HolidaysOfYear; mayChange: boolean }) {
  const { t } = useTranslation(['administration', 'common'])
  const { message } = App.useApp()
  const [form] = Form.useForm<{ days: NamedDay[] }>()
  const save = useAct({
    act: (days: NamedDay[]) =>
      read(api.PUT('/api/v1/holidays/{year}', { params: { path: { year: year.year }, header: { 'If-Match': seen(year.revision) } }, body: days })),
    touches: () => [calendarKeys.year(year.year)],
    onDone: () => void message.success(t('common:saved')),
  })
  return (
    <Form form={form} disabled={!mayChange} initialValues={{ days: year.days }} onFinish={({ days }) => save.mutate(days.map((day) => ({ ...day, name: asWritten(day.name) })))}>
      <RefusalAlert error={save.error} />
      <Form.List name="days">
        {(fields, { add, remove }) => (
          <div className="special-days">
            {fields.length === 0 && <EmptyState sentence={t('calendar.empty')} />}
            {fields.map(({ key, name }) => (
              <div key={key} className="special-day">
                <Form.Item name={[name, 'on']} rules={[{ required: true, message: t('calendar.dayMissing') }]}>
                  <DayField aria-label={t('calendar.day')} from={`${year.year}-01-01`} until={`${year.year}-12-31`} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} initialValue="off">
                  <Select aria-label={t('calendar.kind')} options={[{ value: 'off', label: t('calendar.off') }, { value: 'worked', label: t('calendar.worked') }]} />
                </Form.Item>
                <Form.Item name={[name, 'name']} rules={[{ required: true, whitespace: true, message: t('calendar.nameMissing') }]}>
                  <Input aria-label={t('calendar.name')} placeholder={t('calendar.name')} maxLength={120} />
                </Form.Item>
                {mayChange && <Button type="text" icon={<DeleteOutlined />} aria-label={t('calendar.remove', { day: name + 1 })} onClick={() => remove(name)} />}
              </div>
            ))}
            {mayChange && (
              <div className="special-actions">
                <Button onClick={() => add({ kind: 'off' })}>{t('calendar.add')}</Button>
                <Button type="primary" htmlType="submit" loading={save.isPending}>{t('common:save')}</Button>
              </div>
            )}
          </div>
        )}
      </Form.List>
    </Form>
  )
}
