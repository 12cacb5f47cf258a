import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import '@/criteria/reports/review/review.css'

interface Props {
  isOn: boolean
  onChoose: (isOn: boolean) => void
  mayRecord: boolean
}

/** The keys of the council room, and the switch that turns them off. */
export function CouncilKeys({ isOn, onChoose, mayRecord }: Props) {
  const { t } = useTranslation('rounds')
  const keys: [string, string][] = [['J', t('keys.next')], ['K', t('keys.previous')]]
  if (mayRecord) keys.push(['A', t('keys.agree')], ['E', t('keys.edit')], ['Ctrl Enter', t('keys.record')], ['Esc', t('keys.cancel')])
  return (
    <div className="shortcuts" role="region" aria-label={t('keys.title')}>
      <label className="shortcuts-choice"><Switch size="small" checked={isOn} onChange={onChoose} /> {t('keys.title')}</label>
      {isOn && keys.map(([key, words]) => <span key={key}><kbd>{key}</kbd> {words}</span>)}
    </div>
  )
}
