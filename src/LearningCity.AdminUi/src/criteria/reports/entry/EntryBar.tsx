import { Button, Popover, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportForm } from '@/kernel/api'
import type { Autosave } from '../autosave/Autosave'
import { missingIn } from './missing'
import { MissingList } from './MissingList'
import { SavingWords } from './SavingWords'

interface Props {
  form: ReportForm
  autosave: Autosave
  isTyping: boolean
  onShow: (indicator: string) => void
}

/** Stays in view: how complete the report is, what is missing, and whether what was typed is saved. */
export function EntryBar({ form, autosave, isTyping, onShow }: Props) {
  const { t } = useTranslation('reports')
  const [isOpen, open] = useState(false)
  const missing = missingIn(form)
  const go = (indicator: string) => {
    open(false)
    onShow(indicator)
  }
  return (
    <div className="entry-bar" role="region" aria-label={t('bar.label')}>
      <Progress
        className="entry-progress"
        percent={form.percent}
        size="small"
        status={form.percent === 100 ? 'success' : 'normal'}
        aria-label={t('bar.complete', { answered: form.answered, required: form.required })}
        format={() => <span className="figure">{t('bar.complete', { answered: form.answered, required: form.required })}</span>}
      />
      {missing.length > 0 ? (
        <Popover open={isOpen} onOpenChange={open} trigger="click" placement="bottomRight" content={<MissingList missing={missing} onShow={go} />}>
          <Button size="small" aria-expanded={isOpen} className="entry-missing">{t('bar.missing', { count: missing.length })}</Button>
        </Popover>
      ) : (
        <span className="note">{t('bar.nothingMissing')}</span>
      )}
      {isTyping && <SavingWords autosave={autosave} />}
    </div>
  )
}
