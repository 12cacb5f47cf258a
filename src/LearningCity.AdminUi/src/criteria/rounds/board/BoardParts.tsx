import { Segmented, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardCounts, BoardSummary } from '@/kernel/api'
import { figure } from '@/kernel/format'
import { UnitName } from '@/units/parts/UnitName'
import { useTypeNames } from '@/units/parts/useStructure'
import { boardParts, type BoardSearch } from '../routes'
import { SentBar } from './SentBar'

interface Props {
  numbers: BoardSummary
  search: BoardSearch
  onFilter: (part: Partial<BoardSearch>) => void
  onChange: (part: Partial<BoardSearch>) => void
}

/** The same numbers by unit type, by the unit above, by group; each part narrows the whole board. */
export function BoardParts({ numbers, search, onFilter, onChange }: Props) {
  const { t } = useTranslation('rounds')
  const by = search.by ?? 'types'
  const nameOf = useTypeNames()
  const parts: { key: string; name: string; counts: BoardCounts; part: Partial<BoardSearch> }[] =
    by === 'types'
      ? numbers.types.map(({ type, counts }) => ({ key: type, name: nameOf(type), counts, part: { type } }))
      : by === 'parents'
        ? numbers.parents.map(({ unit, unitName, counts }) => ({ key: unit, name: unitName, counts, part: { below: unit } }))
        : numbers.groups.map(({ group, groupName, counts }) => ({ key: group, name: groupName, counts, part: { group } }))
  return (
    <section aria-label={t('board.parts')} className="board-parts">
      <div className="board-parts-head">
        <Segmented size="small" aria-label={t('board.parts')} value={by} onChange={(chosen) => onChange({ by: chosen === 'types' ? undefined : chosen })} options={boardParts.map((one) => ({ value: one, label: t(`board.by.${one}`) }))} />
        {search.type && <Tag closable onClose={() => onFilter({ type: undefined })}>{nameOf(search.type)}</Tag>}
        {search.below && <Tag closable onClose={() => onFilter({ below: undefined })}>{t('board.under')} <UnitName unit={search.below} on={numbers.today} /></Tag>}
        {search.group && <Tag closable onClose={() => onFilter({ group: undefined })}>{numbers.groups.find((one) => one.group === search.group)?.groupName ?? search.group}</Tag>}
      </div>
      {parts.length === 0 ? (
        <p className="note">{t('board.noParts')}</p>
      ) : (
        <ul className="parts">
          {parts.map(({ key, name, counts, part }) => (
            <li key={key}>
              <button type="button" className="part" onClick={() => onFilter(part)}>
                <span className="part-name">{name}</span>
                <SentBar counts={counts} />
                <span className="figure">{t('board.sentOf', { sent: figure(counts.total - counts.missing), total: figure(counts.total) })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
