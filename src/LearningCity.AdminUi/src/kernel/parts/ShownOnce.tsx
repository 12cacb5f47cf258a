import { Button } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A secret text that nobody sees again, to be copied; where the browser does not copy, it is marked for Ctrl-C. */
export function ShownOnce({ text, copy, children }: { text: string; copy: string; children?: ReactNode }) {
  const { t } = useTranslation()
  const place = useRef<HTMLElement>(null)
  const [outcome, tell] = useState<'copied' | 'marked'>()
  const mark = () => {
    if (place.current) getSelection()?.selectAllChildren(place.current)
    tell('marked')
  }
  // Without https there is no clipboard.
  const put = () => (window.isSecureContext ? void navigator.clipboard.writeText(text).then(() => tell('copied'), mark) : mark())
  return (
    <>
      <code ref={place} className="shown-once">{text}</code>
      <div className="shown-once-do">
        <Button type="primary" onClick={put}>{copy}</Button>
        <span role="status">{outcome && t(`once.${outcome}`)}</span>
        {children}
      </div>
    </>
  )
}
