import UploadOutlined from '@ant-design/icons/UploadOutlined'
import { Button } from 'antd'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** Whether files may be added here. */
  isOpen: boolean
  onFiles: (files: readonly File[]) => void
  children: ReactNode
}

/** Takes files that are dropped on it; for the keyboard there is a button. */
export function DropPlace({ isOpen, onFiles, children }: Props) {
  const { t } = useTranslation('reports')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  if (!isOpen) return <div className="papers-place">{children}</div>
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <div
      className={`papers-place papers-open ${isOver ? 'papers-over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      <div className="papers-add">
        <Button icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>{t('papers.upload')}</Button>
        <span className="note papers-drop-hint">{t('papers.drop')}</span>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp"
          aria-label={t('papers.upload')}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
    </div>
  )
}
