import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '@/kernel/forms/FileButton'
import { useFileDrop } from '@/kernel/forms/useFileDrop'

interface Props {
  /** Whether files may be added here. */
  isOpen: boolean
  onFiles: (files: readonly File[]) => void
  children: ReactNode
}

/** Takes files that are dropped on it; for the keyboard there is a button. */
export function DropPlace({ isOpen, onFiles, children }: Props) {
  const { t } = useTranslation('reports')
  const { isOver, handlers } = useFileDrop(onFiles)
  if (!isOpen) return <div className="papers-place">{children}</div>
  return (
    <div className={`papers-place papers-open ${isOver ? 'papers-over' : ''}`} {...handlers}>
      {children}
      <div className="papers-add">
        <FileButton isSeveral text={t('papers.upload')} accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp" onFiles={onFiles} />
        <span className="note papers-drop-hint">{t('papers.drop')}</span>
      </div>
    </div>
  )
}
