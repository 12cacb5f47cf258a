import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import { Link } from '@tanstack/react-router'
import { Button, Descriptions, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { may, useMe } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { FrozenResultSheet } from '@/kernel/api'
import { figure, fileSize, shownDay, shownInstant } from '@/kernel/format'
import { ResultTag } from './ResultTag'

/** The decision, and the text it froze. */
export function ResultFacts({ sheet }: { sheet: FrozenResultSheet }) {
  const { t } = useTranslation('rounds')
  const me = useMe()
  const { result } = sheet
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'state', label: t('state'), children: <ResultTag result={result} /> },
          { key: 'decision', label: t('decision.number'), children: t('result.signed', { day: shownDay(result.decidedOn), signer: result.signer, body: result.body }) },
          ...(result.paper ? [{ key: 'paper', label: t('decision.paper'), children: <Link {...addresses.document(result.paper)}>{result.decisionNumber}</Link> }] : []),
          ...(result.publishedOn ? [{ key: 'published', label: t('publication.date'), children: shownDay(result.publishedOn) }] : []),
          ...(result.withdrawnAt ? [{ key: 'withdrawn', label: t('result.withdrawnAt'), children: `${shownInstant(result.withdrawnAt)} – ${result.withdrawalReason}` }] : []),
          ...(result.corrects !== null ? [{ key: 'corrects', label: t('correction'), children: t('result.corrects', { number: result.corrects }) }] : []),
          { key: 'frozen', label: t('result.frozenAt'), children: shownInstant(sheet.frozenAt) },
          { key: 'holds', label: t('result.holds'), children: t('result.holdsWhat', { units: figure(sheet.units), entries: figure(sheet.entries), scores: figure(sheet.scores) }) },
          { key: 'hash', label: t('result.hash'), children: <Typography.Text code copyable={{ tooltips: [t('result.copy'), t('result.copied')] }} className="token">{sheet.hash}</Typography.Text> },
        ]}
      />
      {may(me, 'verify-results') && (
        <div>
          <Button icon={<DownloadOutlined />} href={`/api/v1/rounds/${sheet.round}/results/${result.number}/file`} download>{t('result.file', { size: fileSize(sheet.length) })}</Button>
          <p className="note result-note">{t('result.fileMeans')}</p>
        </div>
      )}
    </>
  )
}
