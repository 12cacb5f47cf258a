/** Query keys of the library; a document itself is `['documents', ID]`, as in a report's form. */
export const documentKeys = {
  all: ['documents'] as const,
  list: (filter: object) => ['documents', 'list', filter] as const,
  uses: (document: string) => ['documents', 'uses', document] as const,
}
