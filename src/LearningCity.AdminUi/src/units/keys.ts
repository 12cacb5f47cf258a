/** Query keys of the units' screens. What changes the structure reads everything below `all` again. */
export const unitKeys = {
  all: ['units'] as const,
  list: (filter: object) => ['units', 'list', filter] as const,
  choice: (filter: object) => ['units', 'choice-on-day', filter] as const,
  one: (unit: string) => ['units', 'record', unit] as const,
  tree: (tree: string, on: string, under?: string) => ['units', 'tree', tree, on, under] as const,
  trees: ['units', 'trees'] as const,
  types: ['units', 'types'] as const,
  groups: (on: string) => ['units', 'groups', on] as const,
  groupsOf: (unit: string, on: string) => ['units', 'groups-of', unit, on] as const,
  below: (units: readonly string[], on: string) => ['units', 'below', units, on] as const,
  mergers: (filter: object) => ['units', 'mergers', filter] as const,
  merger: (merger: string) => ['units', 'merger', merger] as const,
  preview: (wanted: object) => ['units', 'preview', wanted] as const,
}
