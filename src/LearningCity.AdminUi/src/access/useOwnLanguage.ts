import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { language, speak, type Language } from '@/i18n'
import { api, read, seen, useAct } from '@/kernel/api'
import { meQuery } from './me'

/** Changes the language at once, and keeps it with the account for every other device. */
export function useOwnLanguage(): (chosen: Language) => void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const keep = useAct({
    act: async (chosen: Language) => {
      // The account may have been changed in another window, and the call may have waited for a sign-in: what counts is the last choice.
      const me = await read(api.GET('/api/v1/me'))
      if (chosen === me.language || chosen !== language()) return
      await read(api.PUT('/api/v1/me', { params: { header: { 'If-Match': seen(me.revision) } }, body: { displayName: me.displayName, language: chosen } }))
    },
    touches: () => [meQuery.queryKey],
    onRefused: (refusal) => void message.error(refusal.message || t('refusal.unforeseen')),
  })
  return (chosen) => void speak(chosen).then(() => keep.mutate(chosen))
}
