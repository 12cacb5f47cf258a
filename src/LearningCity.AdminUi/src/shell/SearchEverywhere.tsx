import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal, Spin } from 'antd'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/access/me'
import { asWritten } from '@/kernel/format'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'
import { useSettled } from '@/kernel/useSettled'
import type { Found } from './module'
import { modules } from './modules'
import { useShownRound } from '@/criteria/rounds/shownRound'

/** Ctrl-K: what is found, by kind, chosen with the arrow keys. */
export default function SearchEverywhere({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const me = useMe()
  const { round } = useShownRound()
  const navigate = useNavigate()
  const list = useId()
  const [typed, type] = useState('')
  const text = useSettled(asWritten(typed))
  const [at, move] = useState(0)
  const sources = modules.flatMap((module) => module.search).filter((source) => source.isFor(me))
  const answers = useQueries({
    queries: sources.map((source) => ({ queryKey: ['search', source.text, text, round?.id], queryFn: () => source.find(text, round), enabled: text.length >= 2 })),
  })
  const isAsked = text.length >= 2
  const kinds = sources.map((source, index) => ({ source, found: isAsked ? (answers[index]?.data ?? []) : [] })).filter((kind) => kind.found.length > 0)
  const all = kinds.flatMap((kind) => kind.found)
  const chosen = Math.min(at, all.length - 1)
  const isSearching = isAsked && answers.some((answer) => answer.isLoading)
  const go = (found: Found | undefined) => {
    if (!found) return
    onClose()
    void navigate(found.link)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && all.length > 0) {
      event.preventDefault()
      move((chosen + step + all.length) % all.length)
    } else if (event.key === 'Enter') go(all[chosen])
  }
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} title={t('search.open')} width={640} style={{ top: 64 }} className="search-everywhere">
      <Input
        autoFocus
        allowClear
        size="large"
        value={typed}
        onChange={(event) => { type(event.target.value); move(0) }}
        onKeyDown={onKeyDown}
        placeholder={t('search.hint')}
        role="combobox"
        aria-label={t('search.hint')}
        aria-expanded={all.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        suffix={isSearching ? <Spin size="small" /> : undefined}
      />
      <RefusalAlert error={answers.find((answer) => answer.error)?.error} />
      <div id={list} role="listbox" aria-label={t('search.results')} className="found">
        {kinds.map((kind) => (
          <div key={kind.source.text} role="group" aria-label={t(`found.${kind.source.text}`)}>
            <p className="found-kind" aria-hidden>{t(`found.${kind.source.text}`)}</p>
            {kind.found.map((found) => {
              const index = all.indexOf(found)
              return (
                <div key={found.id} id={`${list}-${index}`} role="option" aria-selected={index === chosen} className="found-one" onClick={() => go(found)} onMouseEnter={() => move(index)}>
                  <span>{found.title}</span>
                  {found.detail && <span className="note">{found.detail}</span>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <p className="note" role="status">
        {!isAsked ? t('search.begin') : isSearching ? '' : all.length === 0 ? t('search.none', { text }) : t('search.count', { count: all.length })}
      </p>
    </Modal>
  )
}
