import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AccountCard } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { Panel } from '@/kernel/parts'
import { HistoryLink } from '../HistoryLink'
import { may, useMe } from '../me'
import { isOffered } from './roles'

/** Name, post, since when; and where its history stands for whoever reads it. */
export function PersonFacts({ card }: { card: AccountCard }) {
  const { t } = useTranslation('people')
  const me = useMe()
  const historyLinks = (
    <div className="links">
      <HistoryLink kind="Account" object={card.id} isOfAccess />
      {may(me, 'read-audit') && <Link to="/audit" search={{ account: card.id }}>{t('facts.deeds')}</Link>}
      {may(me, 'read-security-log') && <Link to="/security-events" search={{ account: card.id }}>{t('facts.events')}</Link>}
    </div>
  )
  return (
    <Panel title={t('facts.title')} extra={historyLinks}>
      {card.id === me.account && <p className="note">{t('facts.self')} <Link to="/profile">{t('facts.toProfile')}</Link></p>}
      {card.id !== me.account && !isOffered(me, card) && <p className="note">{t('facts.managedByOthers')}</p>}
      <Descriptions
        column={{ xs: 1, md: 2 }}
        size="small"
        items={[
          { key: 'name', label: t('name'), children: card.displayName },
          { key: 'post', label: t('post'), children: card.post },
          { key: 'signInName', label: t('signInName'), children: card.signInName },
          { key: 'created', label: t('facts.created'), children: shownInstant(card.createdAt) },
          { key: 'password', label: t('facts.password'), children: card.passwordSetAt ? shownInstant(card.passwordSetAt) : t('facts.noPassword') },
          ...(card.stateReason ? [{ key: 'reason', label: t('facts.stateReason'), children: card.stateReason }] : []),
        ]}
      />
    </Panel>
  )
}
