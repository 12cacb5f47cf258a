import DOMPurify from 'dompurify'
import { useEffect, useRef } from 'react'

const allowed = { ALLOWED_TAGS: ['div', 'h1', 'p', 'a', 'br'], ALLOWED_ATTR: ['class', 'href'], ALLOW_DATA_ATTR: false }

/** The mail's own style, out of its head. */
const styleOf = /<style>([^<]*)<\/style>/

/**
 * A mail as its recipient sees it. It stands in a shadow of the page, so that neither styles the other, and its style is a sheet made by the script:
 * the content security policy stays as strict as everywhere, and nothing in a mail runs or loads anything. Its links open beside the page.
 */
export default function MailPicture({ html, label }: { html: string; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const host = place.current
    if (!host) return
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync((styleOf.exec(html)?.[1] ?? '').replace(/^body(?=\s*\{)/, ':host'))
    root.adoptedStyleSheets = [sheet]
    const mail = DOMPurify.sanitize(html.replace(/^[^]*<body[^>]*>/, ''), { ...allowed, RETURN_DOM_FRAGMENT: true })
    for (const link of mail.querySelectorAll('a')) {
      link.target = '_blank'
      link.rel = 'noopener'
    }

    root.replaceChildren(mail)
  }, [html])
  return <div ref={place} role="group" aria-label={label} />
}
