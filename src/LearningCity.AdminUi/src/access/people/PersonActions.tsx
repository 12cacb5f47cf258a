import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountCard } from '@/kernel/api'
import { may, useMe } from '../me'
import { HandOverLink } from './HandOverLink'
import { StopPerson, type Stop } from './StopPerson'

/** What may be done with an account; the API says of each whether it may be done with this one. */
export function PersonActions({ card, onOpen }: { card: AccountCard; onOpen: (drawer: 'grant' | 'description') => void }) {
  const { t } = useTranslation('people')
  const me = useMe()
  const [asked, ask] = useState<Stop | 'invitation' | 'reset'>()
  const close = () => ask(undefined)
  return (
    <>
      {card.state === 'invited' && <Button type="primary" onClick={() => ask('invitation')}>{t('link.invitation')}</Button>}
      <Button type={card.state === 'active' ? 'primary' : 'default'} onClick={() => onOpen('grant')}>{t('grant.give')}</Button>
      <Button onClick={() => onOpen('description')}>{t('describe.open')}</Button>
      {card.state === 'active' && may(me, 'start-password-reset') && <Button onClick={() => ask('reset')}>{t('link.reset')}</Button>}
      {card.state === 'active' && may(me, 'end-sessions') && <Button onClick={() => ask('sessions')}>{t('stop.sessions.action')}</Button>}
      {card.state === 'disabled' ? <Button onClick={() => ask('enable')}>{t('stop.enable.action')}</Button> : <Button danger onClick={() => ask('disable')}>{t('stop.disable.action')}</Button>}
      {asked === 'invitation' || asked === 'reset' ? <HandOverLink card={card} kind={asked} onClose={close} /> : asked && <StopPerson card={card} kind={asked} onClose={close} />}
    </>
  )
}
