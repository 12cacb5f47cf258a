import DownOutlined from '@ant-design/icons/DownOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { figure } from '@/kernel/format'
import { figureOf, isMap, textOf } from '../file/json'
import type { NodeLine } from '../file/setFile'
import { valueWord, wantedWords } from '../file/words'

interface Props {
  line: NodeLine
  layer: string | undefined
  isChosen: boolean
  faults: number
  isClosed: boolean
  carriesPoints: boolean
  onToggle: () => void
}

/** A standard, a criterion or an indicator of a set. */
export function TreeRow({ line, layer, isChosen, faults, isClosed, carriesPoints, onToggle }: Props) {
  const { t } = useTranslation(['sets', 'common'])
  const { indicator } = line.node
  const Fold = isClosed ? RightOutlined : DownOutlined
  return (
    <tr className={[isMap(indicator) ? '' : 'set-group', isChosen ? 'set-chosen' : ''].join(' ').trim() || undefined}>
      <th scope="row" className="cell-code">{line.code}</th>
      <td>
        <span className="set-heading">
          {line.children.length > 0 && (
            <button type="button" className="board-fold" aria-expanded={!isClosed} aria-label={t('tree.fold', { code: line.code })} onClick={onToggle}><Fold aria-hidden /></button>
          )}
          <span>
            <Link to="." search={(before: Record<string, unknown>) => ({ ...before, node: line.key })} resetScroll={false} className="set-name" aria-current={isChosen || undefined}>
              {line.name || t('tree.nameless', { layer: layer ?? '' })}
            </Link>
            {faults > 0 && <span className="set-faulty"><ExclamationCircleOutlined aria-hidden /> {t('faults.count', { count: faults })}</span>}
          </span>
        </span>
      </td>
      <td className="set-wanted">
        {isMap(indicator) && (
          <>
            {wantedWords(t, indicator) ?? t('target.none')}
            <span className="note set-kind">{valueWord('kind', textOf(indicator.kind) ?? '')}</span>
          </>
        )}
      </td>
      {carriesPoints && <td className="cell-figure">{pointsWords()}</td>}
    </tr>
  )

  function pointsWords() {
    const points = figureOf(isMap(indicator) ? indicator.points : undefined)
    const weight = figureOf(isMap(indicator) ? indicator.weight : undefined)
    const cap = figureOf(line.node.cap)
    if (cap) return t('tree.cap', { cap: figure(cap) })
    return points && (weight && weight !== '1' ? t('tree.weighted', { points: figure(points), weight: figure(weight) }) : figure(points))
  }
}
