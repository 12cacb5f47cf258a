import type { BoardCounts } from '@/kernel/api'

/** How much is accepted, sent, and missing; the words stand beside it. */
export function SentBar({ counts }: { counts: BoardCounts }) {
  const sent = counts.sent + counts.inReview
  return (
    <span className="sent-bar" aria-hidden>
      {counts.accepted > 0 && <span className="sent-accepted" style={{ flexGrow: counts.accepted }} />}
      {sent > 0 && <span className="sent-sent" style={{ flexGrow: sent }} />}
      {counts.overdue > 0 && <span className="sent-overdue" style={{ flexGrow: counts.overdue }} />}
      {counts.pending > 0 && <span className="sent-pending" style={{ flexGrow: counts.pending }} />}
    </span>
  )
}
