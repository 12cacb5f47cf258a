import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import { api, read, useAct } from '@/kernel/api'
import { fileSize } from '@/kernel/format'
import { PageFrame, Panel, RefusalAlert } from '@/kernel/parts'
import { asWritten, checkQuery, setKeys } from '../keys'
import '../sets.css'
import { FaultLines } from './FaultLines'
import { FileChoice } from './FileChoice'

interface Chosen {
  name: string
  size: number
  text: string
  /** How often a file was chosen, so that the same text is read anew. */
  time: number
}

/** Takes a set file as a draft. Everything that is wrong with it is shown at its line; the corrected file is chosen again. */
export function ImportPage() {
  const { t } = useTranslation('sets')
  const navigate = useNavigate()
  const [chosen, choose] = useState<Chosen>()
  const [before, setBefore] = useState<number>()
  const check = useQuery({ ...checkQuery(chosen?.text ?? ''), enabled: chosen !== undefined })
  const bringIn = useAct({
    act: (text: string, key) => read(api.POST('/api/v1/criteria-sets', { ...asWritten, body: text as never, params: { header: { 'Idempotency-Key': key } } })),
    touches: () => [setKeys.all],
    onDone: ({ id }) => void navigate({ to: '/criteria-sets/$set', params: { set: id } }),
  })
  const faults = check.data?.faults ?? []
  const take = async (file: File) => {
    const text = await file.text()
    bringIn.reset()
    setBefore(chosen && check.data ? faults.length : undefined)
    choose({ name: file.name, size: file.size, text: text.replace(/^\uFEFF/, ''), time: (chosen?.time ?? 0) + 1 })
  }
  return (
    <PageFrame title={t('import.title')} above={[{ title: t('list.title'), link: addresses.sets() }]}>
      <p className="note">{t('import.what')}</p>
      <FileChoice isFirst={!chosen} onFile={(file) => void take(file)} />
      {chosen && (
        <Panel title={<span className="import-name">{chosen.name} <span className="note">{fileSize(chosen.size)}</span></span>}>
          <div className="stack" key={chosen.time}>
            <RefusalAlert error={check.error} onRetry={() => void check.refetch()} />
            {check.isPending && <p role="status">{t('import.reading')}</p>}
            {check.data?.isFaultless && <Alert type="success" showIcon role="status" title={t('import.faultless')} />}
            {faults.length > 0 && (
              <>
                <Alert
                  type="warning"
                  showIcon
                  role="status"
                  title={t('import.faulty', { count: faults.length })}
                  description={[t('import.remedy'), before !== undefined && t('import.before', { count: before })].filter(Boolean).join(' ')}
                />
                <FaultLines text={chosen.text} faults={faults} />
              </>
            )}
            <RefusalAlert error={bringIn.error} />
            {check.data?.isFaultless && <div><Button type="primary" loading={bringIn.isPending} onClick={() => bringIn.mutate(chosen.text)}>{t('import.act')}</Button></div>}
          </div>
        </Panel>
      )}
    </PageFrame>
  )
}
