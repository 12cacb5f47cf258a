import DownOutlined from '@ant-design/icons/DownOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { InboxItem } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'

interface Props {
  item: InboxItem
  isOpen: boolean
  onToggle: () => void
}

/** One message: its heading, and once it is open what the office added, and each deadline with the way to where it is met. */
export function InboxMessage({ item, isOpen, onToggle }: Props) {
  const { t } = useTranslation('reminders')
  const body = useId()
  const isUnread = !item.readAt
  const Arrow = isOpen ? DownOutlined : RightOutlined
  return (
    <li className={isUnread ? 'message message-unread' : 'message'}>
      <h2>
        <button type="button" className="message-head" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
          <Arrow aria-hidden className="message-arrow" />
          <span className="message-subject">{item.subject}</span>
          {isUnread && <span className="status status-told">{t('inbox.isUnread')}</span>}
          <span className="message-at note figure">{shownInstant(item.at)}</span>
        </button>
      </h2>
      <div id={body} hidden={!isOpen} className="message-body">
        {item.note && (
          <blockquote className="message-note">
            <span className="note">{t('inbox.note')}</span>
            <p>{item.note}</p>
          </blockquote>
        )}
        <ul className="message-lines">
          {item.lines.map((line, at) => (
            <li key={at}>
              <p>{line.text}</p>
              <Link {...addresses.place(line.link)}>{t('inbox.go')}<span className="unseen">: {line.text}</span></Link>
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}
