import { useTranslation } from 'react-i18next'
import type { ScoredNode, ScoreScope } from '@/kernel/api'
import { DetailDrawer, ScoreTag } from '@/kernel/parts'
import { Shown } from '../parts/Shown'
import type { Rule } from '../rule/rule'
import { wantedWords } from '../rule/words'

interface Props {
  node: ScoredNode
  rule: Rule | undefined
  scope: ScoreScope
  onClose: () => void
}

/** A line of a published result, for who sees no more than what is published: the council's word, and what was computed. */
export function PublishedScore({ node, rule, scope, onClose }: Props) {
  const { t } = useTranslation(['scores', 'common'])
  const { council } = node
  const wanted = wantedWords(t, rule, scope)
  return (
    <DetailDrawer title={t('score.indicator', { code: node.code })} onClose={onClose}>
      <div className="stack score">
        <p>{node.name}</p>
        {wanted && <p className="note">{t('score.wanted', { wanted })}</p>}
        <dl className="measure-lines">
          {council?.status && (
            <div>
              <dt>{t('council.title')}</dt>
              <dd>
                <ScoreTag status={council.status} />
                {council.reason && <p className="board-reason">{t('council.reason', { reason: council.reason })}</p>}
              </dd>
            </div>
          )}
          {node.status && (
            <div>
              <dt>{t('council.self')}</dt>
              <dd>
                <ScoreTag status={node.status} /> <Shown shown={node.shown} rule={rule} scope={scope} />
                {node.reason && <p className="board-reason">{t(`common:reason.${node.reason}`)}</p>}
              </dd>
            </div>
          )}
        </dl>
        <p className="note">{t('score.publishedOnly')}</p>
      </div>
    </DetailDrawer>
  )
}
