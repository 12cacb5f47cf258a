import { useTranslation } from 'react-i18next'
import { FileButton } from '@/kernel/forms/FileButton'
import { useFileDrop } from '@/kernel/forms/useFileDrop'

/** Takes one file that is dropped on it; for the keyboard there is a button. */
export function FileChoice({ isFirst, onFile }: { isFirst: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('sets')
  const take = ([file]: readonly File[]) => file && onFile(file)
  const { isOver, handlers } = useFileDrop(take)
  return (
    <div className={isOver ? 'import-place import-over' : 'import-place'} {...handlers}>
      <FileButton type={isFirst ? 'primary' : 'default'} text={t(isFirst ? 'import.choose' : 'import.chooseAgain')} accept=".json,application/json" onFiles={take} />
      <span className="note import-hint">{t('import.drop')}</span>
    </div>
  )
}
