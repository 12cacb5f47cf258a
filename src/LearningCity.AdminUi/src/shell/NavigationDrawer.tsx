import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Navigation } from './Navigation'

/** The navigation where the window is narrow. */
export default function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Drawer open placement="left" size={288} title={t('modules')} onClose={onClose} styles={{ body: { padding: 0 } }}>
      <Navigation onChosen={onClose} />
    </Drawer>
  )
}
