import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { Navigation } from './Navigation'
import { RoundSwitch } from './RoundSwitch'

/** The navigation where the window is narrow. */
export default function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Drawer open placement="left" size={288} title={t('modules')} onClose={onClose} styles={{ body: { padding: 0 } }}>
      <div className="drawer-round"><RoundSwitch /></div>
      <Navigation onChosen={onClose} />
    </Drawer>
  )
}
