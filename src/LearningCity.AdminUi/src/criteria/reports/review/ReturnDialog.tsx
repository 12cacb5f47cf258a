import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  unit: string
  entries: readonly { indicator: string; reason: string }[]
  isPending: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** What goes back, with the reasons as the unit will read them. */
export function ReturnDialog({ unit, entries, isPending, onConfirm, onCancel }: Props) {
  const { t } = useTranslation(['reports', 'common'])
  const lacks = entries.filter((entry) => entry.reason === '')
  return (
    <Modal open title={t('review.returnQuestion', { unit })} okText={t('review.returnAction')} okButtonProps={{ loading: isPending, disabled: lacks.length > 0, autoFocus: true }} cancelText={t('common:cancel')} onCancel={onCancel} onOk={onConfirm}>
      <p>{t('review.returnConsequence')}</p>
      <ul className="returned">
        {entries.map(({ indicator, reason }) => (
          <li key={indicator}><span className="code">{indicator}</span> {reason || <em className="field-fault">{t('review.reasonMissing')}</em>}</li>
        ))}
      </ul>
    </Modal>
  )
}
