import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { speak, type Language } from '@/i18n'

/** To the other language, named in that language. */
export function LanguageSwitch({ onChoose = (chosen) => void speak(chosen) }: { onChoose?: (chosen: Language) => void }) {
  const { i18n } = useTranslation()
  const other = i18n.language === 'en' ? 'vi' : 'en'
  return (
    <Button type="text" lang={other} onClick={() => onChoose(other)}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </Button>
  )
}
