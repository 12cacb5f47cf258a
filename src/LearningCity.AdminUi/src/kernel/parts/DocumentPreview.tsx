import { Button, Skeleton } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '@/kernel/api'
import { RefusalAlert } from './RefusalAlert'

interface Props {
  /** Id of the document. */
  document: string
  fileName: string
  mediaType: string
}

const PdfPages = lazy(() => import('./PdfPages'))
const WordText = lazy(() => import('./WordText'))

type Shown = ComponentType<{ file: Blob; label: string }>

const kinds: Record<string, Shown> = {
  'application/pdf': PdfPages,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': WordText,
  'image/png': Picture,
  'image/jpeg': Picture,
  'image/webp': Picture,
  'image/gif': Picture,
}

/** The file of a document in the page: PDF on canvases, the text of Word documents, pictures as they are; anything else can be saved. */
export function DocumentPreview({ document, fileName, mediaType }: Props) {
  const { t } = useTranslation()
  const Shown = kinds[mediaType]
  const file = useQuery({
    queryKey: ['documents', 'content', document],
    queryFn: () => read(api.GET('/api/v1/documents/{document}/content', { params: { path: { document } }, parseAs: 'blob' })) as Promise<Blob>,
    enabled: Shown !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  })
  const save = <Button href={`/api/v1/documents/${document}/content`} download={fileName}>{t('preview.save')}</Button>
  if (!Shown) return <div className="preview-none"><p>{t('preview.notShown')}</p>{save}</div>
  if (file.error) return <RefusalAlert error={file.error} onRetry={() => void file.refetch()} />
  return (
    <div className="preview">
      <div className="preview-tools"><span>{fileName}</span>{save}</div>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 12 }} />}>
        {file.data ? <Shown file={file.data} label={fileName} /> : <Skeleton active paragraph={{ rows: 12 }} />}
      </Suspense>
    </div>
  )
}

function Picture({ file, label }: { file: Blob; label: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address ? <img src={address} alt={label} className="preview-picture" /> : null
}
