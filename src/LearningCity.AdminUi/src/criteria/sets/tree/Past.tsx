import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '@/kernel/parts'
import { ChainSteps } from '../comparison/ChainSteps'
import { continuationsQuery } from '../comparison/keys'

/** Which earlier indicators this one carries on. */
export function Past({ set, code }: { set: string; code: string }) {
  const { t } = useTranslation('sets')
  const chains = useQuery(continuationsQuery(set))
  const chain = chains.data?.indicators.find((one) => one.code === code)
  if (chains.error) return <RefusalAlert error={chains.error} />
  if (!chain || chain.steps.length === 0) return null
  return (
    <section>
      <h3>{t('section.past')}</h3>
      <ChainSteps steps={chain.steps} />
    </section>
  )
}
