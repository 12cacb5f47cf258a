import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from '@/kernel/parts/LanguageSwitch'
import { Panel } from '@/kernel/parts/Panel'
import { useTitle } from '@/kernel/parts/useTitle'

/** The frame of the pages in front of the door. */
export function EntrancePage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation()
  useTitle(title)
  return (
    <div className="entrance">
      <main>
        <p className="entrance-product">
          <img src="/favicon.svg" alt="" width={32} height={32} /> {t('product')}
        </p>
        <Panel>
          <h1>{title}</h1>
          {children}
        </Panel>
        <div className="entrance-foot">
          <LanguageSwitch />
        </div>
      </main>
    </div>
  )
}
