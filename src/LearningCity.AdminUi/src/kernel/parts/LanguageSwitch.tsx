import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { speak } from '@/i18n'

/** To the other language, named in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const other = i18n.language === 'en' ? 'vi' : 'en'
  return (
    <Button type="text" lang={other} onClick={() => void speak(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </Button>
  )
}
