import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import type { LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addresses } from '@/app/addresses'
import type { CriteriaSetSheet } from '@/kernel/api'
import { ScreenLinks } from '@/kernel/parts'

type Screen = 'set' | 'comparison' | 'continuations' | 'trend'

/** The pages of one version, and its file. */
export function SetLinks({ sheet, here }: { sheet: Pick<CriteriaSetSheet, 'id' | 'code' | 'state'>; here: Screen }) {
  const { t } = useTranslation('sets')
  const params = { set: sheet.id }
  const screens: [Screen, LinkProps][] = [
    ['set', addresses.set(sheet.id)],
    ['comparison', { to: '/criteria-sets/$set/comparison', params }],
    ['continuations', { to: '/criteria-sets/$set/continuations', params }],
  ]
  if (sheet.state !== 'draft') screens.push(['trend', addresses.trend(sheet.code)])
  return (
    <ScreenLinks label={t('links.label')} here={here} screens={screens.map(([screen, link]) => ({ key: screen, title: t(`links.${screen}`), link }))}>
      <a href={`/api/v1/criteria-sets/${sheet.id}/file`} download><DownloadOutlined aria-hidden /> {t('links.file')}</a>
    </ScreenLinks>
  )
}
