import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { useLettersRule } from '@/kernel/forms/nameLetters'
import { typesQuery } from '../queries'

/** What a unit that begins is called, and what it is; inside a form, or in a row of one. */
export function FoundingFields({ under = [] }: { under?: (string | number)[] }) {
  const { t } = useTranslation('units')
  const letters = useLettersRule()
  const types = useQuery(typesQuery)
  const at = (field: string) => (under.length > 0 ? [...under, field] : field)
  return (
    <>
      <Form.Item name={at('officialName')} label={t('unit.officialName')} rules={[{ required: true, whitespace: true, message: t('missing.name') }, letters]} className="wide">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name={at('code')} label={t('unit.code')} extra={t('unit.codeHint')} rules={[{ required: true, whitespace: true, message: t('missing.code') }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name={at('type')} label={t('unit.type')} rules={[{ required: true, message: t('missing.type') }]}>
        <Select loading={types.isPending} options={types.data?.filter((type) => !type.isRetired).map((type) => ({ value: type.id, label: type.name }))} showSearch={foldedSearch} />
      </Form.Item>
      <Form.Item name={at('shortName')} label={t('unit.shortName')} rules={[letters]}><Input maxLength={200} autoComplete="off" /></Form.Item>
      <Form.Item name={at('officialCode')} label={t('unit.officialCode')}><Input maxLength={40} autoComplete="off" /></Form.Item>
    </>
  )
}
