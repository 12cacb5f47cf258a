import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  isOn: boolean
  onChoose: (isOn: boolean) => void
  /** Each key with what it does, in the order they are shown. */
  keys: readonly (readonly [string, string])[]
}

/** The keys of a screen, and the switch that turns them off. */
export function ShortcutBar({ isOn, onChoose, keys }: Props) {
  const { t } = useTranslation()
  return (
    <div className="shortcuts" role="region" aria-label={t('shortcuts')}>
      <label className="shortcuts-choice"><Switch size="small" checked={isOn} onChange={onChoose} /> {t('shortcuts')}</label>
      {isOn && keys.map(([key, words]) => <span key={key}><kbd>{key}</kbd> {words}</span>)}
    </div>
  )
}
