import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedUnitTree } from '@/kernel/api'
import { asWritten, fileSize } from '@/kernel/format'
import { FileButton } from '@/kernel/forms/FileButton'
import { Panel } from '@/kernel/parts'
import { saveTemplate } from './template'

export interface FileGiven {
  file: File
  /** Code of the tree that a table speaks of. */
  tree: string
  ground: string
}

interface Props {
  search: { tree?: string; ground?: string }
  trees: readonly ListedUnitTree[]
  isPending: boolean
  onChange: () => void
  onFinish: (given: FileGiven) => void
}

/** Which file, for which tree, by which paper. */
export function ChooseFile({ search, trees, isPending, onChange, onFinish }: Props) {
  const { t } = useTranslation('units')
  const [form] = Form.useForm<{ tree: string; ground: string }>()
  const [file, choose] = useState<File>()
  const [isMissing, miss] = useState(false)
  const tree = search.tree ?? trees[0]?.code
  return (
    <Panel title={t('import.file')}>
      <Form
        form={form}
        layout="vertical"
        className="act-form"
        initialValues={{ tree, ground: search.ground }}
        onValuesChange={onChange}
        onFinish={(given) => (file ? onFinish({ file, tree: given.tree, ground: asWritten(given.ground) }) : miss(true))}
        onFinishFailed={() => miss(!file)}
      >
        <div className="wide stack">
          <p>{t('import.format')}</p>
          <div><Button icon={<DownloadOutlined />} onClick={() => saveTemplate(t('import.template'), t('import.templateName'))}>{t('import.saveTemplate')}</Button></div>
        </div>
        <div className="wide file-choice">
          <FileButton text={t(file ? 'import.another' : 'import.choose')} accept=".csv,.json,text/csv,application/json" aria-describedby="file-chosen" onFiles={([chosen]) => { choose(chosen); miss(false); onChange() }} />
          <span id="file-chosen">{file ? <><strong>{file.name}</strong> <span className="note">{fileSize(file.size)}</span></> : isMissing ? <span role="alert" className="field-fault">{t('import.fileMissing')}</span> : <span className="note">{t('import.noFile')}</span>}</span>
        </div>
        <Form.Item name="tree" label={t('import.tree')} extra={t('import.treeHint')} rules={[{ required: true, message: t('missing.tree') }]}>
          <Select options={trees.map((one) => ({ value: one.code, label: one.name }))} />
        </Form.Item>
        <Form.Item name="ground" label={t('ground.label')} extra={t('ground.hint')} rules={[{ required: true, whitespace: true, message: t('missing.ground') }]} className="wide">
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <div className="wide"><Button type="primary" htmlType="submit" loading={isPending}>{t('import.check')}</Button></div>
      </Form>
    </Panel>
  )
}
