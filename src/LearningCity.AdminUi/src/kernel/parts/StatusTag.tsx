import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled'
import EditOutlined from '@ant-design/icons/EditOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined'
import InfoCircleOutlined from '@ant-design/icons/InfoCircleOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined'
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined'
import SendOutlined from '@ant-design/icons/SendOutlined'
import type { ComponentType } from 'react'

/** What a status tells, whatever it is a status of. Each has its icon and its colours (status.css). */
export type Tone = 'good' | 'bad' | 'doubtful' | 'nothing' | 'aside' | 'told' | 'waiting' | 'working' | 'sent' | 'closed'

const icons: Record<Tone, ComponentType> = {
  good: CheckCircleFilled,
  bad: CloseCircleFilled,
  doubtful: ExclamationCircleOutlined,
  nothing: QuestionCircleOutlined,
  aside: MinusCircleOutlined,
  told: InfoCircleOutlined,
  waiting: ClockCircleOutlined,
  working: EditOutlined,
  sent: SendOutlined,
  closed: LockOutlined,
}

/** Word, icon and colour; never a colour alone. */
export function StatusTag({ tone, word }: { tone: Tone; word: string }) {
  const Icon = icons[tone]
  return (
    <span className={`status status-${tone}`}>
      <Icon aria-hidden /> {word}
    </span>
  )
}
