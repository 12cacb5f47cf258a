import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined'
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined'
import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read, seen, useAct } from '@/kernel/api'
import { foldedSearch } from '@/kernel/forms/foldedSearch'
import { ConfirmDanger, RefusalAlert } from '@/kernel/parts'
import { takesChildren, type NodeLine } from '../file/setFile'
import { setKeys } from '../keys'
import type { NewPlace } from './AddNode'

interface Props {
  set: string
  revision: number
  line: NodeLine
  lines: readonly NodeLine[]
  layers: readonly string[]
  onAdd: (place: NewPlace) => void
  onRemoved: () => void
}

interface Place {
  parent: string | undefined
  place: number | undefined
}

/** What is done with a node as a whole: something added, its place changed, taken away. All of it by keyboard. */
export function NodeActs({ set, revision, line, lines, layers, onAdd, onRemoved }: Props) {
  const { t } = useTranslation('sets')
  const [isAsking, ask] = useState(false)
  const path = { set, code: line.code }
  const move = useAct({
    act: (body: Place) => read(api.PUT('/api/v1/criteria-sets/{set}/nodes/{code}/place', { params: { path, header: { 'If-Match': seen(revision) } }, body })),
    touches: () => [setKeys.all],
  })
  const remove = useAct({
    act: (_: undefined, key) => read(api.POST('/api/v1/criteria-sets/{set}/nodes/{code}/removal', { params: { path, header: { 'Idempotency-Key': key, 'If-Match': seen(revision) } } })),
    touches: () => [setKeys.all],
    onDone: onRemoved,
  })
  const parent = line.parent?.code
  const isWithin = (other: NodeLine | undefined): boolean => other !== undefined && (other === line || isWithin(other.parent))
  const homes = lines.filter((other) => other !== line.parent && takesChildren(other, layers.length) && !isWithin(other))
  const below = descendants(line)
  return (
    <div className="stack">
      <div className="node-acts">
        {takesChildren(line, layers.length) && <Button size="small" onClick={() => onAdd({ parent: line })}>{t('add.child')}</Button>}
        <Button size="small" onClick={() => onAdd({ parent: line.parent, place: line.place + 1 })}>{t('add.behind')}</Button>
        <Button size="small" icon={<ArrowUpOutlined aria-hidden />} disabled={line.place === 0 || move.isPending} onClick={() => move.mutate({ parent, place: line.place - 1 })}>{t('move.up')}</Button>
        <Button size="small" icon={<ArrowDownOutlined aria-hidden />} disabled={line.place + 1 >= line.neighbours || move.isPending} onClick={() => move.mutate({ parent, place: line.place + 1 })}>{t('move.down')}</Button>
        {(homes.length > 0 || line.parent) && (
          <Select
            size="small"
            className="node-home"
            aria-label={t('move.into')}
            placeholder={t('move.into')}
            value={null}
            loading={move.isPending}
            showSearch={foldedSearch}
            popupMatchSelectWidth={Math.min(480, innerWidth - 32)}
            options={[...(line.parent ? [{ value: '', label: t('move.top') }] : []), ...homes.map((other) => ({ value: other.code, label: `${other.code} ${other.name}` }))]}
            onChange={(home: string | null) => home !== null && move.mutate({ parent: home || undefined, place: undefined })}
          />
        )}
        <Button size="small" danger icon={<DeleteOutlined aria-hidden />} onClick={() => ask(true)}>{t('remove.act')}</Button>
      </div>
      <RefusalAlert error={move.error} />
      {isAsking && (
        <ConfirmDanger
          question={t('remove.question', { code: line.code, name: line.name })}
          consequence={below > 0 ? t('remove.below', { count: below }) : t('remove.consequence')}
          action={t('remove.act')}
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(undefined)}
          onCancel={() => ask(false)}
        />
      )}
    </div>
  )
}

const descendants = (line: NodeLine): number => line.children.reduce((sum, child) => sum + 1 + descendants(child), 0)
