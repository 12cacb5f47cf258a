/** Query keys of the library. */
export const documentKeys = {
  all: ['documents'] as const,
  one: (document: string) => ['documents', document] as const,
  list: (filter: object) => ['documents', 'list', filter] as const,
  storage: (unit: string) => ['documents', 'storage', unit] as const,
  uses: (document: string) => ['documents', 'uses', document] as const,
}
