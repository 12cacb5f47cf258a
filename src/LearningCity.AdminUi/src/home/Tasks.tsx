import { Skeleton } from 'antd'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kernel/parts/EmptyState'
import { Panel } from '@/kernel/parts/Panel'
import { RefusalAlert } from '@/kernel/parts/RefusalAlert'

export interface Task {
  key: string
  title: string
  /** Of what it is a part, such as its round. */
  detail?: ReactNode
  link: LinkProps
  /** Right of it: its state, its deadline. */
  beside?: ReactNode
}

interface Props {
  title: string
  /** How many there are in all. */
  total?: number
  tasks: readonly Task[] | undefined
  /** All of them, where only the first are shown. */
  all?: LinkProps
  empty: string
  error?: unknown
  onRetry?: () => void
}

/** A part of the home page: the first of what waits, soonest deadline first. */
export function Tasks({ title, total, tasks, all, empty, error, onRetry }: Props) {
  const { t } = useTranslation('home')
  return (
    <Panel
      className="tasks"
      title={<>{title}{total !== undefined && <span className="tasks-total"> {total}</span>}</>}
      extra={all && total !== undefined && tasks && total > tasks.length && <Link {...all}>{t('all', { count: total })}</Link>}
    >
      {error ? (
        <RefusalAlert error={error} onRetry={onRetry} />
      ) : !tasks ? (
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      ) : tasks.length === 0 ? (
        <EmptyState sentence={empty} />
      ) : (
        <ul>
          {tasks.map((task) => (
            <li key={task.key}>
              <div className="task-name">
                <Link {...task.link}>{task.title}</Link>
                {task.detail && <span className="note">{task.detail}</span>}
              </div>
              <div className="task-beside">{task.beside}</div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
