import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { AccountName } from '@/access/AccountName'
import type { FormIndicator } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { AnswerReading } from '../answers/AnswerReading'
import type { Autosave } from '../autosave/Autosave'
import type { EntrySaving } from '../autosave/saving'

interface Props {
  indicator: FormIndicator
  saving: EntrySaving
  autosave: Autosave
  canSave: boolean
}

/** Two versions of one answer, side by side; the one not taken stays until it is put away. */
export function Conflict({ indicator, saving, autosave, canSave }: Props) {
  const { t } = useTranslation('reports')
  const { theirs, aside, answer } = saving
  if (theirs) {
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('conflict.title')}
        description={
          <div className="versions">
            <div>
              <h4>{t('conflict.mine')}</h4>
              <AnswerReading indicator={indicator} answer={answer} withPapers />
              {canSave && <Button onClick={() => autosave.resolve(indicator.code, 'mine')}>{t('conflict.takeMine')}</Button>}
            </div>
            <div>
              <h4>{theirs.entry ? t('conflict.theirs', { at: shownInstant(theirs.entry.enteredAt) }) : t('conflict.theirsEmpty')}</h4>
              {theirs.entry && <p className="note"><AccountName account={theirs.entry.author} /></p>}
              <AnswerReading indicator={indicator} answer={theirs.answer} withPapers />
              <Button onClick={() => autosave.resolve(indicator.code, 'theirs')}>{t('conflict.takeTheirs')}</Button>
            </div>
          </div>
        }
      />
    )
  }

  return aside ? (
    <Alert
      type="info"
      showIcon
      title={t('conflict.aside')}
      description={<AnswerReading indicator={indicator} answer={aside} withPapers />}
      action={
        <>
          {canSave && <Button size="small" onClick={() => autosave.settleAside(indicator.code, true)}>{t('conflict.takeAside')}</Button>}
          <Button size="small" type="text" onClick={() => autosave.settleAside(indicator.code, false)}>{t('conflict.putAway')}</Button>
        </>
      }
    />
  ) : null
}
