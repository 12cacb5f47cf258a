import type { DocumentSheet, LinkedDocument, ListedDocument } from '@/kernel/api'
import { shownDay } from '@/kernel/format'

/** A document of the library as an answer shows it. */
export const linked = ({ id, number, issuedOn, issuer, summary, kind, mediaType, state }: DocumentSheet | ListedDocument): LinkedDocument => ({
  id, number, issuedOn, issuer, summary, kind, mediaType, standing: state,
})

/** "12/BC-UBND, 10/11/2026, UBND Phường 01". */
export const named = (paper: Pick<LinkedDocument, 'number' | 'issuedOn' | 'issuer' | 'kind'>): string =>
  [paper.kind, paper.number, paper.issuedOn && shownDay(paper.issuedOn), paper.issuer].filter(Boolean).join(', ')
