import { useTranslation } from 'react-i18next'
import { codeWidth, type NodeLine } from '../file/setFile'
import { TreeRow } from './TreeRow'

interface Props {
  title: string
  lines: readonly NodeLine[]
  layers: readonly string[]
  chosen: string | undefined
  /** Nodes in which something is wrong, and how much. */
  faulty: ReadonlyMap<string, number>
  closed: readonly string[]
  onClosed: (closed: readonly string[]) => void
}

/** The set as one table, so that it is read, copied and printed as one. Up and down go from name to name. */
export function SetTree({ title, lines, layers, chosen, faulty, closed, onClosed }: Props) {
  const { t } = useTranslation('sets')
  const isHidden = (line: NodeLine): boolean => line.parent !== undefined && (closed.includes(line.parent.key) || isHidden(line.parent))
  const toggle = (key: string) => onClosed(closed.includes(key) ? closed.filter((one) => one !== key) : [...closed, key])
  const carriesPoints = lines.some((line) => line.node.cap !== undefined || (line.node.indicator as { points?: unknown } | undefined)?.points !== undefined)
  return (
    <div className="set-frame">
      <table
        className="set-tree"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.set-name')]
          const next = names[names.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)]
          if (!next || !names.includes(document.activeElement as HTMLElement)) return
          event.preventDefault()
          next.focus()
        }}
      >
        <caption className="unseen">{t('tree.caption', { title })}</caption>
        <thead>
          <tr>
            <th scope="col" style={{ width: `${codeWidth(lines)}ch` }}>{t('member.code')}</th>
            <th scope="col">{layers.join(' / ') || t('tree.name')}</th>
            <th scope="col" className="set-wanted">{t('tree.wanted')}</th>
            {carriesPoints && <th scope="col" className="cell-figure">{t('tree.points')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.filter((line) => !isHidden(line)).map((line) => (
            <TreeRow key={line.key} line={line} layer={layers[line.depth]} isChosen={line.key === chosen} faults={faulty.get(line.key) ?? 0} isClosed={closed.includes(line.key)} carriesPoints={carriesPoints} onToggle={() => toggle(line.key)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
