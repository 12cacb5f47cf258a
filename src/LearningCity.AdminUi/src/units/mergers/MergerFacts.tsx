import { Descriptions } from 'antd'
import { useTranslation } from 'react-i18next'
import type { UnitMergerSheet } from '@/kernel/api'
import { shownDay, shownInstant } from '@/kernel/format'
import { AccountName } from '@/access/AccountName'

/** By which paper, when, by whom; and whether it can be undone. */
export function MergerFacts({ sheet }: { sheet: UnitMergerSheet }) {
  const { t } = useTranslation('units')
  const { undoneAt, undoneBy, undoneBecause, againstUndo, undoUntil } = sheet
  return (
    <Descriptions
      column={1}
      size="small"
      className="unit-facts"
      items={[
        { key: 'number', label: t('ground.number'), children: sheet.groundNumber },
        { key: 'issued', label: t('ground.issuedOn'), children: shownDay(sheet.groundIssuedOn) },
        { key: 'on', label: t('ground.on'), children: shownDay(sheet.on) },
        ...(sheet.note ? [{ key: 'note', label: t('ground.note'), children: sheet.note }] : []),
        { key: 'by', label: t('merger.by'), children: <AccountName account={sheet.by} /> },
        { key: 'at', label: t('merger.at'), children: shownInstant(sheet.at) },
        ...(undoneAt
          ? [
              { key: 'undone', label: t('merger.undoneAt'), children: shownInstant(undoneAt) },
              ...(undoneBy ? [{ key: 'undoneBy', label: t('merger.undoneBy'), children: <AccountName account={undoneBy} /> }] : []),
              { key: 'because', label: t('merger.undoReason'), children: undoneBecause },
            ]
          : [
              {
                key: 'undo',
                label: t('merger.undo'),
                children: againstUndo.length > 0
                  ? <ul className="plain">{againstUndo.map((fault, at) => <li key={at}>{fault.message}</li>)}</ul>
                  : t('merger.undoUntil', { when: shownInstant(undoUntil) }),
              },
            ]),
      ]}
    />
  )
}
