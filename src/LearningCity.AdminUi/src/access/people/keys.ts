/** Query keys of accounts and grants. */
export const peopleKeys = {
  all: ['people'] as const,
  list: (filter: object) => ['people', 'list', filter] as const,
  names: ['people', 'names'] as const,
  one: (account: string) => ['people', account] as const,
  tokens: (account: string) => ['people', account, 'tokens'] as const,
  grants: (filter: object) => ['people', 'grants', filter] as const,
}
