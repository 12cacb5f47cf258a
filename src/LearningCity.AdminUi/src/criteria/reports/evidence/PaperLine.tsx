import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LinkedDocument } from '@/kernel/api'
import { StatusTag } from '@/kernel/parts'
import { named } from './papers'

interface Props {
  paper: LinkedDocument
  /** Why it does not count; none: it does. */
  why?: readonly string[]
  onRemove?: () => void
}

/** One paper of an answer; it opens beside the form. */
export function PaperLine({ paper, why, onRemove }: Props) {
  const { t } = useTranslation('reports')
  return (
    <li>
      <div className="paper-name">
        <Link to="." search={(before) => ({ ...before, document: paper.id })} resetScroll={false}>{paper.summary}</Link>
        <span className="note">{named(paper)}</span>
        {why && <span><StatusTag tone="bad" word={t('papers.unfit')} /> {why.join(' ')}</span>}
      </div>
      {onRemove && <Button type="text" icon={<CloseOutlined />} aria-label={t('papers.remove', { paper: paper.number ?? paper.summary })} title={t('papers.remove', { paper: paper.number ?? paper.summary })} onClick={onRemove} />}
    </li>
  )
}
