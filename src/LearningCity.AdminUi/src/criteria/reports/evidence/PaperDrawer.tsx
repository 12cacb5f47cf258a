import { useQuery } from '@tanstack/react-query'
import { documentQuery } from '@/evidence/document'
import type { LinkedDocument } from '@/kernel/api'
import { DetailDrawer, DocumentPreview } from '@/kernel/parts'
import { named } from './papers'

interface Props {
  document: string
  /** What is known of papers before they are read. */
  known: readonly LinkedDocument[]
  onClose: () => void
}

/** A paper beside the form, with an address of its own. */
export function PaperDrawer({ document, known, onClose }: Props) {
  const sheet = useQuery(documentQuery(document))
  const paper = sheet.data ?? known.find((one) => one.id === document)
  return (
    <DetailDrawer title={paper?.summary} onClose={onClose} isLoading={sheet.isPending} error={sheet.error} onRetry={() => void sheet.refetch()} width={760}>
      {sheet.data && (
        <div className="stack">
          <p className="note">{named(sheet.data)}</p>
          <DocumentPreview document={sheet.data.id} fileName={sheet.data.fileName} mediaType={sheet.data.mediaType} />
        </div>
      )}
    </DetailDrawer>
  )
}
