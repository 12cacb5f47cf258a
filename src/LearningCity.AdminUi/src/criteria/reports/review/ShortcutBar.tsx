import { Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const place = 'learning-city.shortcuts'

/** Whether the person wants keys that do something by themselves. */
export function useShortcutChoice(): [boolean, (isOn: boolean) => void] {
  const [isOn, choose] = useState(() => localStorage.getItem(place) !== 'off')
  return [
    isOn,
    (next) => {
      localStorage.setItem(place, next ? 'on' : 'off')
      choose(next)
    },
  ]
}

interface Props {
  isOn: boolean
  onChoose: (isOn: boolean) => void
  canJudge: boolean
  canReturn: boolean
  canBegin: boolean
}

/** The keys of the review, and the switch that turns them off. */
export function ShortcutBar({ isOn, onChoose, canJudge, canReturn, canBegin }: Props) {
  const { t } = useTranslation('reports')
  const keys: [string, string][] = [
    ['J', t('keys.next')],
    ['K', t('keys.previous')],
    ['N', t('keys.nextReport')],
  ]
  if (canBegin) keys.push(['B', t('keys.begin')])
  if (canJudge) keys.push(['A', t('keys.approve')])
  if (canReturn) keys.push(['R', t('keys.giveBack')])
  return (
    <div className="shortcuts" role="region" aria-label={t('keys.title')}>
      <label className="shortcuts-choice"><Switch size="small" checked={isOn} onChange={onChoose} /> {t('keys.title')}</label>
      {isOn && keys.map(([key, words]) => <span key={key}><kbd>{key}</kbd> {words}</span>)}
    </div>
  )
}
