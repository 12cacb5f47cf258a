import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '@/kernel/parts'
import type { Path } from '../file/json'
import { placeWords } from '../file/words'
import type { SetFault } from './faults'

interface Props {
  faults: readonly SetFault[]
  /** While what is typed is read by the API. */
  isChecking: boolean
  onGo: (node: string | undefined, path: Path) => void
}

/** Everything that is wrong with a draft as it stands on the screen; each leads to its field. */
export function FaultList({ faults, isChecking, onGo }: Props) {
  const { t } = useTranslation(['sets', 'common'])
  return (
    <section className={faults.length > 0 ? 'set-faults set-faults-some' : 'set-faults'} aria-labelledby="set-faults">
      <div className="set-faults-head" role="status">
        <h2 id="set-faults">{t('faults.title')}</h2>
        <StatusTag tone={faults.length > 0 ? 'doubtful' : 'good'} word={faults.length > 0 ? t('faults.count', { count: faults.length }) : t('faults.none')} />
        {isChecking && <span className="note">{t('faults.checking')}</span>}
      </div>
      {faults.length > 0 && (
        <ol className="set-faults-list">
          {faults.map((fault, at) => (
            <li key={at}>
              <Button type="link" size="small" onClick={() => onGo(fault.line?.key, fault.path)}>
                {[fault.line ? fault.line.code || t('faults.nodeAt', { place: fault.line.place + 1 }) : t('faults.head'), placeWords(t, fault.path)].filter(Boolean).join(' › ')}
              </Button>
              <span>{fault.message}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
