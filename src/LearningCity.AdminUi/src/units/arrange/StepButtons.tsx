import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** On to the next step, or back to the one before. */
export function StepButtons({ onBack }: { onBack?: () => void }) {
  const { t } = useTranslation('units')
  return (
    <div className="wide act-do">
      <Button type="primary" htmlType="submit">{t('step.next')}</Button>
      {onBack && <Button onClick={onBack}>{t('step.back')}</Button>}
    </div>
  )
}
