import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { setQuery } from '@/criteria/sets/keys'
import { api, read, seen, useAct, type RoundSheet, type WantedSource } from '@/kernel/api'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { Panel } from '@/kernel/parts'
import { roundKeys } from '../keys'
import { RoundRefusal } from '../parts/RoundRefusal'
import { useStale } from '../parts/useStale'

/** Indicators whose value another part of the product delivers; every other is entered. */
export function SourcesPanel({ round }: { round: RoundSheet }) {
  const { t } = useTranslation(['rounds', 'common'])
  const { message } = App.useApp()
  const set = useQuery(setQuery(round.set)).data
  const readAgain = useStale(round.id)
  const save = useAct({
    act: ({ revision, sources }: { revision: number; sources: WantedSource[] }) =>
      read(api.PUT('/api/v1/rounds/{round}/sources', { params: { path: { round: round.id }, header: { 'If-Match': seen(revision) } }, body: { sources } })),
    touches: () => [roundKeys.one(round.id)],
    onDone: () => void message.success(t('common:saved')),
    onRefused: readAgain,
  })
  const finish = ({ sources = [] }: { sources?: WantedSource[] }) =>
    save.mutate({ revision: round.revision, sources: sources.map(({ indicator, key, parameters }) => ({ indicator, key: key.trim(), parameters: parameters?.trim() || undefined })) })
  const indicators = set?.nodes.filter((node) => node.kind !== null).map((node) => ({ value: node.code, label: `${node.code} ${node.name}` }))
  return (
    <Panel title={t('source.title')}>
      <Form initialValues={{ sources: round.sources }} onFinish={finish}>
        <p className="note form-lead">{t('source.means')}</p>
        <RoundRefusal error={save.error} />
        <Form.List name="sources">
          {(fields, { add, remove }) => (
            <div className="stack">
              {fields.map(({ key, name }) => (
                <div key={key} className="source">
                  <Form.Item name={[name, 'indicator']} rules={[{ required: true, message: t('source.indicatorMissing') }]}>
                    <Select aria-label={t('source.indicator', { number: name + 1 })} placeholder={t('indicator')} options={indicators} showSearch={foldedSearch} />
                  </Form.Item>
                  <Form.Item name={[name, 'key']} rules={[{ required: true, whitespace: true, message: t('source.keyMissing') }]}>
                    <Input aria-label={t('source.key', { number: name + 1 })} placeholder={t('source.keyExample')} maxLength={100} />
                  </Form.Item>
                  <Form.Item name={[name, 'parameters']}>
                    <Input aria-label={t('source.parameters', { number: name + 1 })} placeholder={t('source.parametersExample')} maxLength={2000} />
                  </Form.Item>
                  <Button type="text" icon={<DeleteOutlined />} aria-label={t('source.remove', { number: name + 1 })} onClick={() => remove(name)} />
                </div>
              ))}
              <div className="plan-add">
                <Button onClick={() => add()}>{t('source.add')}</Button>
                {(fields.length > 0 || round.sources.length > 0) && <Button type="primary" htmlType="submit" loading={save.isPending}>{t('source.save')}</Button>}
              </div>
            </div>
          )}
        </Form.List>
      </Form>
    </Panel>
  )
}
