import UploadOutlined from '@ant-design/icons/UploadOutlined'
import { Button } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'

/** Takes one file that is dropped on it; for the keyboard there is a button. */
export function FileChoice({ isFirst, onFile }: { isFirst: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('sets')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <div
      className={isOver ? 'import-place import-over' : 'import-place'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <Button type={isFirst ? 'primary' : 'default'} icon={<UploadOutlined aria-hidden />} onClick={() => input.current?.click()}>{t(isFirst ? 'import.choose' : 'import.chooseAgain')}</Button>
      <span className="note import-hint">{t('import.drop')}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('import.choose')}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
