import { Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { MergerKind } from '@/kernel/api'
import { PageFrame, Panel } from '@/kernel/parts'
import { AlongStep } from './AlongStep'
import { GroundStep } from './GroundStep'
import { PreviewStep } from './PreviewStep'
import { steps, type ArrangementSearch, type Step } from './search'
import { SuccessorsStep } from './SuccessorsStep'
import { UnitsStep } from './UnitsStep'
import '../units.css'

export interface StepProps {
  kind: MergerKind
  search: ArrangementSearch
  /** Keeps what the step asked for and goes to the next one. */
  onDone: (given: Partial<ArrangementSearch>) => void
  onBack?: () => void
  onGo: (step: Step) => void
}

interface Props {
  kind: MergerKind
  search: ArrangementSearch
  onSearch: (change: Partial<ArrangementSearch>) => void
}

const screens = { ground: GroundStep, units: UnitsStep, successors: SuccessorsStep, along: AlongStep, preview: PreviewStep }

/** A merger or split, thought out step by step, looked at whole, and then done. */
export function ArrangementWizard({ kind, search, onSearch }: Props) {
  const { t } = useTranslation('units')
  const ready = readyUpTo(search)
  const asked = steps.indexOf(search.step ?? 'ground')
  const at = Math.min(asked, ready)
  const step = steps[at]!
  const Screen = screens[step]
  return (
    <PageFrame title={t(`arrange.title.${kind}`)} above={[{ title: t('title'), link: addresses.units() }]}>
      <Steps
        size="small"
        className="arrangement-steps"
        current={at}
        onChange={(chosen) => onSearch({ step: steps[chosen] })}
        items={steps.map((one, place) => ({ title: t(`step.${one}`), disabled: place > ready }))}
        responsive
      />
      <Panel title={t(`step.${step}`)} className="arrangement">
        <Screen
          key={step}
          kind={kind}
          search={search}
          onDone={(given) => onSearch({ ...given, step: steps[at + 1] })}
          onBack={at > 0 ? () => onSearch({ step: steps[at - 1] }) : undefined}
          onGo={(chosen) => onSearch({ step: chosen })}
        />
      </Panel>
    </PageFrame>
  )
}

/** The last step for which everything before it was answered. */
function readyUpTo(search: ArrangementSearch): number {
  if (!search.on || !search.number || !search.issued) return 0
  if (!search.from?.length) return 1
  if (!search.into?.length && !search.founded?.length) return 2
  return steps.length - 1
}
