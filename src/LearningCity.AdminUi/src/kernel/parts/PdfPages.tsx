import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from './RefusalAlert'

GlobalWorkerOptions.workerSrc = worker

/** The pages of a PDF, each drawn when it comes near. Scripts and forms in it stay dead. */
export default function PdfPages({ file, label }: { file: Blob; label: string }) {
  const [pages, setPages] = useState<PDFDocumentProxy>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let isWanted = true
    let loading: ReturnType<typeof getDocument> | undefined
    void file.arrayBuffer().then(async (data) => {
      if (!isWanted) return
      loading = getDocument({ data, enableXfa: false, useWasm: false })
      try {
        const opened = await loading.promise
        if (isWanted) setPages(opened)
      } catch (error) {
        if (isWanted) setFailure(error)
      }
    })
    return () => {
      isWanted = false
      void loading?.destroy()
    }
  }, [file])
  if (failure) return <RefusalAlert error={failure} />
  return (
    <div className="pdf" tabIndex={0} role="group" aria-label={label}>
      {pages && Array.from({ length: pages.numPages }, (_, at) => <PdfPage key={at} pages={pages} number={at + 1} />)}
    </div>
  )
}

function PdfPage({ pages, number }: { pages: PDFDocumentProxy; number: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const place = canvas.current!
    let isWanted = true
    const observer = new IntersectionObserver(
      async ([seen]) => {
        if (!seen?.isIntersecting) return
        observer.disconnect()
        const page = await pages.getPage(number)
        if (!isWanted) return
        const natural = page.getViewport({ scale: 1 })
        const viewport = page.getViewport({ scale: (place.clientWidth * devicePixelRatio) / natural.width })
        place.width = viewport.width
        place.height = viewport.height
        await page.render({ canvas: place, viewport }).promise.catch(() => undefined)
      },
      { rootMargin: '400px' },
    )
    observer.observe(place)
    return () => {
      isWanted = false
      observer.disconnect()
    }
  }, [pages, number])
  return <canvas ref={canvas} className="pdf-page" role="img" aria-label={t('preview.page', { number, all: pages.numPages })} />
}
