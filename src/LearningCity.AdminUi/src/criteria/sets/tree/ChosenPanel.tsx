import ArrowLeftOutlined from '@ant-design/icons/ArrowLeftOutlined'
import EditOutlined from '@ant-design/icons/EditOutlined'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CriteriaSetSheet } from '@/kernel/api'
import { EmptyState, Panel } from '@/kernel/parts'
import { typesQuery } from '@/units/queries'
import type { NewPlace } from '../edit/AddNode'
import { NodeActs } from '../edit/NodeActs'
import { NodeForm } from '../edit/NodeForm'
import { Orphan } from '../edit/Orphan'
import type { Draft } from '../edit/useDraft'
import { headSections, sectionsOf, type Section } from '../file/fields'
import { isMap, textOf, type JsonMap } from '../file/json'
import { headOf, type NodeLine } from '../file/setFile'
import { valueWord } from '../file/words'
import type { SetFault } from './faults'
import { namesOf } from './names'
import { Past } from './Past'
import { Sections } from './Sections'

interface Props {
  sheet: CriteriaSetSheet
  file: JsonMap
  lines: readonly NodeLine[]
  layers: readonly string[]
  /** None: the head of the set. */
  line: NodeLine | undefined
  isGone: boolean
  mayEdit: boolean
  isEditing: boolean
  draft: Draft
  faults: readonly SetFault[]
  onEdit: (edit: boolean) => void
  onChoose: (node: string | undefined) => void
  onAdd: (place: NewPlace) => void
}

/** What is chosen in the tree, to be read or to be edited; the head of the set while nothing is. */
export function ChosenPanel({ sheet, file, lines, layers, line, isGone, mayEdit, isEditing, draft, faults, onEdit, onChoose, onAdd }: Props) {
  const { t } = useTranslation('sets')
  const head = headOf(file)
  const types = (useQuery(typesQuery).data ?? []).map(({ code, name }) => ({ key: code, name }))
  const of = draft.value
  const sections = line ? sectionsOf(of, head.rule) : headSections(of)
  const names = namesOf(line ? head : of, lines, line ? of : undefined, types)
  const kind = line && isMap(line.node.indicator) ? valueWord('kind', textOf(line.node.indicator.kind) ?? '') : undefined
  const edit = mayEdit && !isGone && (
    <Button size="small" icon={isEditing ? undefined : <EditOutlined aria-hidden />} onClick={() => onEdit(!isEditing)}>{t(isEditing ? 'edit.end' : 'edit.begin')}</Button>
  )
  return (
    <Panel className="set-panel" title={isGone ? t('panel.gone') : line ? [layers[line.depth], line.code].filter(Boolean).join(' ') : t('panel.head')} extra={edit}>
      <div className="stack set-panel-scroll" role="region" aria-label={t('panel.label')} tabIndex={0}>
        {(line || isGone) && <div><Button type="link" size="small" className="set-back" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => onChoose(undefined)}>{t('panel.toHead')}</Button></div>}
        {isGone && draft.orphan && mayEdit ? (
          <Orphan
            sheet={sheet}
            value={draft.orphan}
            rule={head.rule}
            names={namesOf(head, lines, draft.orphan, types)}
            onDrop={draft.drop}
            onAdded={(code) => { draft.drop(); onChoose(code) }}
          />
        ) : isGone ? (
          <EmptyState sentence={t('panel.goneHint')} />
        ) : (
          <>
            {isEditing && line && <NodeActs key={`acts ${line.key}`} set={sheet.id} revision={sheet.revision} line={line} lines={lines} layers={layers} onAdd={onAdd} onRemoved={() => onChoose(line.parent?.key)} />}
            {isEditing && !line && <div><Button size="small" onClick={() => onAdd({ parent: undefined })}>{t('add.top')}</Button></div>}
            {isEditing ? (
              <NodeForm key={line?.key ?? ''} draft={draft} sections={sections} names={names} faults={faults} hasKind={line !== undefined && line.children.length === 0} isHead={!line} />
            ) : (
              <>
                {line && <p className="panel-name">{line.name}{kind && <span className="note"> · {kind}</span>}</p>}
                {!line && !isMap(head.rule) && <p className="note">{t('rule.notSet')}</p>}
                <Sections sections={line ? withoutName(sections) : sections} of={of} names={names} />
                {line && isMap(line.node.indicator) && sheet.state !== 'draft' && <Past set={sheet.id} code={line.code} />}
              </>
            )}
          </>
        )}
      </div>
    </Panel>
  )
}

/** Code and name stand above it already. */
const withoutName = (sections: readonly Section[]) =>
  sections.map((section) => ({ ...section, fields: section.title === 'text' ? section.fields.filter((field) => field.member === 'notes') : section.fields }))
