import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { same } from '../file/json'
import { placeWords } from '../file/words'
import { differences } from './differences'
import type { Draft } from './useDraft'

/** Somebody else saved meanwhile: what was typed stays, beside what stands there now. */
export function Conflict({ draft }: { draft: Draft }) {
  const { t } = useTranslation(['sets', 'common'])
  const host = useRef<HTMLDivElement>(null)
  // What was typed may stand far below: whoever saved there sees at once that it was not taken.
  useEffect(() => host.current?.focus(), [])
  if (!draft.typed) return null
  const isUntouched = same(draft.typed.base, draft.base)
  const found = isUntouched ? [] : differences(draft.typed.base, draft.base, draft.value)
  return (
    <div ref={host} tabIndex={-1} className="edit-conflict">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('conflict.title')}
        description={
          <div className="stack">
            <p>{t(isUntouched ? 'conflict.elsewhere' : 'conflict.here')}</p>
            {found.length > 0 && (
              <table className="written-table">
                <thead><tr><th scope="col">{t('conflict.place')}</th><th scope="col">{t('conflict.theirs')}</th><th scope="col">{t('conflict.mine')}</th></tr></thead>
                <tbody>
                  {found.map((one) => (
                    <tr key={one.path.join('/')}><td>{placeWords(t, one.path)}</td><td>{one.theirs ?? '–'}</td><td>{one.mine ?? '–'}</td></tr>
                  ))}
                </tbody>
              </table>
            )}
            <div className="edit-choices">
              <Button type="primary" size="small" loading={draft.save.isPending} onClick={draft.keep}>{t(isUntouched ? 'conflict.again' : 'conflict.keep')}</Button>
              {!isUntouched && <Button size="small" onClick={draft.drop}>{t('conflict.take')}</Button>}
            </div>
          </div>
        }
      />
    </div>
  )
}
