import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { speak, type Language } from '@/i18n'
import { api, read, seen, useAct } from '@/kernel/api'
import { meQuery, useMe } from './me'

/** Changes the language at once, and keeps it with the account for every other device. */
export function useOwnLanguage(): (chosen: Language) => void {
  const { t } = useTranslation()
  const me = useMe()
  const { message } = App.useApp()
  const keep = useAct({
    act: (language: Language) =>
      read(api.PUT('/api/v1/me', { params: { header: { 'If-Match': seen(me.revision) } }, body: { displayName: me.displayName, language } })),
    touches: () => [meQuery.queryKey],
    onRefused: (refusal) => void message.error(refusal.message || t('refusal.unforeseen')),
  })
  return (chosen) => {
    void speak(chosen)
    keep.mutate(chosen)
  }
}
