import DOMPurify from 'dompurify'
import { convertToHtml } from 'mammoth'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from './RefusalAlert'

/** Headings of the paper are none of this page's. */
const asText = [1, 2, 3, 4, 5, 6].map((level) => `p[style-name='heading ${level}'] => p.word-heading:fresh`)

const allowed = {
  ALLOWED_TAGS: ['p', 'strong', 'em', 'u', 's', 'sup', 'sub', 'br', 'ol', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'img'],
  ALLOWED_ATTR: ['class', 'colspan', 'rowspan', 'src', 'alt'],
  ALLOW_DATA_ATTR: false,
}

/** What is written in a Word document, without its layout. Nothing in it may lead anywhere, run or style the page. */
export default function WordText({ file, label }: { file: Blob; label: string }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let isWanted = true
    void file
      .arrayBuffer()
      .then((arrayBuffer) => convertToHtml({ arrayBuffer }, { styleMap: asText }))
      .then(({ value }) => {
        if (isWanted) place.current?.replaceChildren(DOMPurify.sanitize(value, { ...allowed, RETURN_DOM_FRAGMENT: true }))
      })
      .catch((error: unknown) => {
        if (isWanted) setFailure(error)
      })
    return () => {
      isWanted = false
    }
  }, [file])
  if (failure) return <RefusalAlert error={failure} />
  return (
    <>
      <p className="note">{t('preview.textOnly')}</p>
      <div ref={place} className="word" tabIndex={0} role="group" aria-label={label} />
    </>
  )
}
