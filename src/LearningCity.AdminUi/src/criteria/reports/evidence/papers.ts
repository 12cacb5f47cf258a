import { queryOptions } from '@tanstack/react-query'
import { api, read, type DocumentSheet, type LinkedDocument, type ListedDocument } from '@/kernel/api'
import { shownDay } from '@/kernel/format'

/** A document with its file, as the library keeps it. */
export const paperQuery = (document: string) =>
  queryOptions({ queryKey: ['documents', document], queryFn: () => read(api.GET('/api/v1/documents/{document}', { params: { path: { document } } })) })

/** A document of the library as an answer shows it. */
export const linked = ({ id, number, issuedOn, issuer, summary, kind, mediaType, state }: DocumentSheet | ListedDocument): LinkedDocument => ({
  id, number, issuedOn, issuer, summary, kind, mediaType, standing: state,
})

/** "12/BC-UBND, 10/11/2026, UBND Phường 01". */
export const named = (paper: Pick<LinkedDocument, 'number' | 'issuedOn' | 'issuer' | 'kind'>): string =>
  [paper.kind, paper.number, paper.issuedOn && shownDay(paper.issuedOn), paper.issuer].filter(Boolean).join(', ')
