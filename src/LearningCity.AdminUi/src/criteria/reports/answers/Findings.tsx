import { useTranslation } from 'react-i18next'
import type { EntryFinding } from '@/kernel/api'
import { StatusTag, type Tone } from '@/kernel/parts'

/** What is questioned in an answer, the gravest first. */
export function Findings({ findings }: { findings: readonly EntryFinding[] }) {
  const { t } = useTranslation('reports')
  if (findings.length === 0) return null
  const rank = { refuse: 0, explain: 1, notice: 2 }
  const tone = (finding: EntryFinding): Tone => (finding.severity === 'refuse' ? 'bad' : finding.severity === 'notice' ? 'told' : finding.isExplained ? 'good' : 'doubtful')
  return (
    <ul className="findings" aria-label={t('finding.title')}>
      {[...findings].sort((one, other) => rank[one.severity] - rank[other.severity]).map((finding, at) => (
        <li key={at}>
          <StatusTag tone={tone(finding)} word={finding.severity === 'explain' && finding.isExplained ? t('finding.explained') : t(`finding.${finding.severity}`)} />{' '}
          {finding.message}
        </li>
      ))}
    </ul>
  )
}
