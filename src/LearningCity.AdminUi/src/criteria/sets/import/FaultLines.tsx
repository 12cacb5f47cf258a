import { useTranslation } from 'react-i18next'
import type { Fault } from '@/kernel/api'
import { linesOf, readSetFile } from '../file/setFile'
import { lineAt, placesOf, startOf } from '../file/places'
import { placed } from '../tree/faults'
import { placeWords } from '../file/words'

/** Every fault of a file with the number of its line, its place in words, and the line itself. */
export function FaultLines({ text, faults }: { text: string; faults: readonly Fault[] }) {
  const { t } = useTranslation(['sets', 'common'])
  const places = placesOf(text)
  const nodes = places.broken === undefined ? linesOf(readSetFile(text)) : []
  const shown = placed(faults, nodes)
    .map((fault, at) => ({ ...fault, line: lineAt(text, startOf(places, faults[at]!.field)), node: fault.line, key: at }))
    .sort((one, other) => one.line.number - other.line.number)
  return (
    <div className="written-frame" role="region" aria-label={t('import.faults')} tabIndex={0}>
      <table className="written-table import-faults">
        <caption className="unseen">{t('import.faults')}</caption>
        <thead>
          <tr>
            <th scope="col" className="cell-figure">{t('import.line')}</th>
            <th scope="col">{t('import.place')}</th>
            <th scope="col">{t('import.wrong')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((fault) => (
            <tr key={fault.key}>
              <td className="cell-figure">{fault.line.number}</td>
              <td>{[fault.node ? fault.node.code || t('faults.nodeAt', { place: fault.node.place + 1 }) : t('faults.head'), placeWords(t, fault.path)].filter(Boolean).join(' › ')}</td>
              <td>
                {fault.message}
                <code className="import-text">{clipped(fault.line.text)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A file may be one long line. */
const clipped = (line: string) => (line.length > 160 ? `${line.slice(0, 160)}…` : line)
