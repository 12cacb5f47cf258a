import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, useAct } from '@/kernel/api'
import { today } from '@/kernel/format'
import { composed } from '@/kernel/forms/composed'
import { DayField } from '@/kernel/forms/DayField'
import { showFaults } from '@/kernel/forms/faults'
import { DetailDrawer, RefusalAlert } from '@/kernel/parts'
import { unitKeys } from '../keys'
import type { Founded } from '../arrange/search'
import { FoundingFields } from '../parts/FoundingFields'
import { PlaceFields, wantedPlaces, type PlaceGiven } from '../parts/PlaceFields'

interface Given extends Founded {
  validFrom: string
  validTo?: string
  ground: string
  places?: Record<string, PlaceGiven>
}

/** Founds a unit, from a day on and by a paper. */
export function AddUnit({ on, onClose }: { on: string; onClose: () => void }) {
  const { t } = useTranslation(['units', 'common'])
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [form] = Form.useForm<Given>()
  const [shown, setShown] = useState<string[]>([])
  const from = Form.useWatch('validFrom', form) ?? on
  const add = useAct({
    act: ({ places, ...given }: Given, key) =>
      read(api.POST('/api/v1/units', { params: { header: { 'Idempotency-Key': key } }, body: { ...composed(given), places: wantedPlaces(places) } })),
    touches: () => [unitKeys.all],
    onDone: (unit, given) => {
      void message.success(t('add.done', { name: given.officialName }))
      void navigate(addresses.unit(unit.id))
    },
    onRefused: (refusal) => setShown(showFaults(form, refusal)),
  })
  return (
    <DetailDrawer title={t('add.do')} onClose={onClose}>
      <Form form={form} layout="vertical" className="act-form" initialValues={{ validFrom: on }} onFinish={(given) => add.mutate(given)}>
        <RefusalAlert error={add.error} shownFields={shown} />
        <FoundingFields />
        <Form.Item name="validFrom" label={t('unit.validFrom')} rules={[{ required: true, message: t('missing.day') }]}><DayField /></Form.Item>
        <Form.Item name="validTo" label={t('unit.validTo')} extra={t('unit.validToHint')}><DayField from={from ?? today()} /></Form.Item>
        <div className="wide"><PlaceFields on={from} isUnset /></div>
        <Form.Item name="ground" label={t('ground.label')} extra={t('ground.hint')} rules={[{ required: true, whitespace: true, message: t('missing.ground') }]} className="wide">
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <div className="wide act-do">
          <Button type="primary" htmlType="submit" loading={add.isPending}>{t('add.do')}</Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </DetailDrawer>
  )
}
