import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { LinkedDocument, ScoreSource } from '@/kernel/api'
import { shownDay } from '@/kernel/format'
import { DocumentPreview, StatusTag } from '@/kernel/parts'
import { Origin } from './Origin'

interface Props {
  source: ScoreSource
  indicator: string
  /** Says whose answer it is, where that is not the unit of the score itself. */
  isNamed: boolean
  /** The paper that is shown, from the address. */
  paper: string | undefined
  onPaper: (paper: string | undefined) => void
}

/** Where a unit's figures come from: its report, and the papers of the answer, each shown in its place. */
export function Papers({ source, indicator, isNamed, paper, onPaper }: Props) {
  const { t } = useTranslation('scores')
  const me = useMe()
  if (!may(me, 'read-reports')) return <p className="note">{t('papers.notYours')}</p>
  return (
    <section className="papers-behind">
      <h3>{t('papers.title')}</h3>
      {isNamed && <p>{t('papers.answeredBy', { unit: source.unitName })}</p>}
      <Origin source={source} />
      {source.documents.length === 0 ? (
        <p className="note">{t(source.entry ? 'papers.none' : 'papers.noAnswer')}</p>
      ) : (
        <ul className="behind">
          {source.documents.map((document) => {
            const isOpen = document.id === paper
            return (
              <li key={document.id}>
                <button type="button" className="behind-unit" aria-expanded={isOpen} onClick={() => onPaper(isOpen ? undefined : document.id)}>
                  <span className="behind-name">{document.summary}</span>
                  <span className="note">{named(document)}</span>
                  {document.standing !== 'active' && <StatusTag tone="bad" word={t(`papers.standing.${document.standing}`)} />}
                </button>
                {isOpen && document.standing !== 'erased' && (
                  <div className="behind-open">
                    <DocumentPreview document={document.id} fileName={document.number ?? document.summary} mediaType={document.mediaType} />
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <p><Link {...addresses.report(source.report, indicator)}>{t('papers.report', { unit: source.unitName })}</Link></p>
    </section>
  )
}

/** 12/BC-UBND, 30/11/2026, UBND Phường 01. */
const named = ({ number, issuedOn, issuer }: LinkedDocument): string => [number, issuedOn && shownDay(issuedOn), issuer].filter(Boolean).join(', ')
