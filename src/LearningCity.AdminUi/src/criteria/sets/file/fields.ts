import { isMap, listOf, mapsOf, textOf, textsOf, type Json, type JsonMap } from './json'

/** Words that a member may say, under `value` in the texts. */
export type WordGroup =
  | 'kind' | 'rollUp' | 'comparison' | 'direction' | 'reading' | 'part' | 'inputType' | 'unitKind' | 'checkKind' | 'severity' | 'ruleKind' | 'previousFrom'

interface Named {
  member: string
  /** Another word for it than the member's own. */
  called?: string
  /** Stays when it is emptied, because the format asks for it. */
  isNeeded?: true
}

/** What a member of a set file holds, and so how it is shown and edited. */
export type Field = Named & (
  | { as: 'line' | 'area' | 'lines' | 'areas' | 'figure' | 'whole' | 'tick' | 'key' | 'keys' | 'unit' | 'grade' | 'indicators' | 'types' | 'choice' }
  | { as: 'word'; group: WordGroup; words: readonly string[] }
  | { as: 'group'; fields: readonly Field[]; fresh?: JsonMap }
  | { as: 'items'; fields: (item: JsonMap) => readonly Field[]; fresh: (items: readonly JsonMap[]) => JsonMap }
)

export const indicatorKinds = ['share', 'count', 'change', 'document', 'level', 'points', 'all-of'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]
const comparisons = ['atLeast', 'atMost', 'above', 'below', 'range'] as const

const line = (member: string, needed?: true): Field => ({ member, as: 'line', isNeeded: needed })
const area = (member: string, needed?: true): Field => ({ member, as: 'area', isNeeded: needed })
const word = (member: string, group: WordGroup, words: readonly string[], needed?: true): Field => ({ member, as: 'word', group, words, isNeeded: needed })
const key = (member: string, needed?: true): Field => ({ member, as: 'key', isNeeded: needed })
const keys = (member: string, needed?: true): Field => ({ member, as: 'keys', isNeeded: needed })
const figure = (member: string, needed?: true): Field => ({ member, as: 'figure', isNeeded: needed })

const target = (held: 'percent' | 'value', needed?: true): Field => ({
  member: 'target', as: 'group', isNeeded: needed, fresh: { comparison: 'atLeast' },
  fields: [word('comparison', 'comparison', comparisons, true), figure(held, true), figure('upper'), line('phrase')],
})
const measure = (member: string, needed?: true): Field => ({ member, as: 'group', isNeeded: needed, fresh: { sum: [] }, fields: [keys('sum', true), keys('over')] })

const judged: Record<IndicatorKind, readonly Field[]> = {
  document: [key('met', true)],
  share: [keys('numerator', true), keys('denominator', true), target('percent'), key('direct'), { member: 'allowsOver100', as: 'tick' }],
  count: [keys('value', true), target('value')],
  level: [key('level', true), { member: 'target', as: 'choice' }],
  points: [key('mark', true), target('value')],
  change: [
    measure('current', true), word('previousFrom', 'previousFrom', ['last-round', 'entered']), measure('previous'), word('direction', 'direction', ['up', 'down'], true),
    {
      member: 'target', as: 'group', isNeeded: true, fresh: { comparison: 'atLeast' },
      fields: [word('comparison', 'comparison', ['atLeast', 'moreThan'], true), figure('value', true), word('reading', 'reading', ['relative', 'points', 'absolute'], true), line('phrase')],
    },
    { member: 'basis', called: 'comparedBasis', as: 'group', fresh: {}, fields: [key('current', true), key('previous'), { member: 'accepted', as: 'lines' }] },
  ],
  'all-of': [{
    member: 'parts', as: 'items', isNeeded: true, fresh: (items) => ({ key: unused('phan', items), name: '', numerator: [], denominator: [], target: { comparison: 'atLeast' } }),
    fields: () => [line('name', true), line('key', true), keys('numerator', true), keys('denominator', true), target('percent', true)],
  }],
}

const inputs: Field = {
  member: 'inputs', as: 'items', isNeeded: true, fresh: (items) => ({ key: unused('so', items), label: '', type: 'integer', required: true }),
  fields: (item) => [
    area('label', true), word('type', 'inputType', ['integer', 'decimal', 'percentage', 'boolean', 'choice'], true), line('key', true),
    ...(item.type === 'boolean' || item.type === 'choice' ? [] : [{ ...line('unit'), called: 'measuredIn' }, figure('minimum'), figure('maximum')]),
    ...(item.type === 'choice' || listOf(item.choices).length > 0 ? [{ member: 'choices', as: 'lines' } as const] : []),
    { member: 'required', as: 'tick', isNeeded: true },
  ],
}

const checked: Record<string, readonly Field[]> = {
  jump: [key('input', true), figure('percent', true)], total: [key('total', true), keys('of', true)], order: [key('lesser', true), key('greater', true)],
}

/** A titled part of what is shown of a node or a set. */
export interface Section {
  /** Key of its title, under `section`. */
  title: 'text' | 'judged' | 'inputs' | 'rollUp' | 'worth' | 'papers' | 'who' | 'help' | 'checks' | 'past' | 'set' | 'source' | 'rule' | 'units' | 'bodies' | 'remarks'
  fields: readonly Field[]
  /** Where the fields stand: in the node, or in its indicator. */
  of: 'whole' | 'indicator'
}

/** What a node says, by its kind. */
export function sectionsOf(node: JsonMap, rule: Json | undefined): Section[] {
  const text: Section = { title: 'text', of: 'whole', fields: [line('code', true), area('name', true), { member: 'notes', as: 'areas' }] }
  const { indicator } = node
  if (!isMap(indicator)) return [text, { title: 'worth', of: 'whole', fields: [figure('cap')] }]
  const kind = indicatorKinds.find((one) => one === indicator.kind)
  const isByLevels = isMap(rule) && rule.kind === 'levels'
  return [
    text,
    { title: 'inputs', of: 'indicator', fields: [inputs] },
    { title: 'judged', of: 'indicator', fields: kind ? judged[kind] : [] },
    {
      title: 'rollUp', of: 'indicator',
      fields: [{
        member: 'rollUp', as: 'group', isNeeded: true, fresh: { kind: 'lead' },
        fields: [word('kind', 'rollUp', ['lead', 'sum', 'count'], true), ...(isMap(indicator.rollUp) && indicator.rollUp.kind === 'count' ? [target('percent')] : [])],
      }],
    },
    {
      title: 'worth', of: 'indicator',
      fields: [
        figure('points'), figure('weight'),
        ...(isByLevels || indicator.levelTargets !== undefined
          ? [{
              member: 'levelTargets', as: 'items', fresh: () => ({ level: '' }),
              fields: () => [{ member: 'level', as: 'grade', isNeeded: true }, word('comparison', 'comparison', comparisons), figure('value'), line('choice')],
            } as const satisfies Field]
          : []),
      ],
    },
    {
      title: 'papers', of: 'indicator',
      fields: [{
        member: 'documents', as: 'group', isNeeded: true, fresh: { minimum: 0 },
        fields: [{ member: 'minimum', as: 'whole', isNeeded: true }, { member: 'kinds', as: 'lines' }, line('issuer'), area('guidance')],
      }],
    },
    {
      title: 'who', of: 'indicator',
      fields: [
        {
          member: 'assignments', as: 'items', isNeeded: true, fresh: (items) => ({ unit: '', part: items.some((item) => item.part === 'lead') ? 'supply' : 'lead' }),
          fields: () => [{ member: 'unit', as: 'unit', isNeeded: true }, word('part', 'part', ['lead', 'supply'], true), line('role')],
        },
        { member: 'unitTypes', as: 'types' }, { member: 'allowsNotApplicable', as: 'tick' },
      ],
    },
    { title: 'help', of: 'indicator', fields: [area('guidance'), { member: 'dataSources', as: 'areas' }, area('responsible')] },
    {
      title: 'checks', of: 'indicator',
      fields: [{
        member: 'checks', as: 'items', fresh: () => ({ kind: 'order', lesser: '', greater: '', severity: 'explain' }),
        fields: (item) => [
          word('kind', 'checkKind', ['jump', 'total', 'order'], true), ...(checked[textOf(item.kind) ?? ''] ?? []), word('severity', 'severity', ['notice', 'explain', 'refuse'], true), line('message'),
        ],
      }],
    },
    {
      title: 'past', of: 'whole',
      fields: [{ member: 'continues', as: 'items', fresh: () => ({ set: '', version: 1, code: '' }), fields: () => [line('set', true), { member: 'version', as: 'whole', isNeeded: true }, line('code', true)] }],
    },
  ]
}

/** What the head of a set says. */
export function headSections(head: JsonMap): Section[] {
  return [
    { title: 'set', of: 'whole', fields: [area('title', true), line('code', true), line('appliesTo'), { member: 'layers', as: 'lines', isNeeded: true }] },
    {
      title: 'source', of: 'whole',
      fields: [{
        member: 'source', as: 'group', isNeeded: true, fresh: { document: '' },
        fields: [area('document', true), line('number'), line('date'), line('issuer'), line('signer'), line('section'), area('basis'), { member: 'unconfirmed', as: 'areas' }],
      }],
    },
    { title: 'rule', of: 'whole', fields: isMap(head.rule) ? [{ member: 'rule', as: 'group', isNeeded: true, fields: ruleFields(head.rule) }] : [] },
    {
      title: 'units', of: 'whole',
      fields: [{
        member: 'units', as: 'items', isNeeded: true, fresh: (items) => ({ key: unused('don-vi-', items), name: '', kind: 'unit' }),
        fields: () => [line('name', true), line('key', true), word('kind', 'unitKind', ['unit', 'group'], true), line('expandedName'), line('note')],
      }],
    },
    { title: 'bodies', of: 'whole', fields: [{ member: 'assessmentBodies', as: 'items', fresh: () => ({ name: '' }), fields: () => [area('name', true), line('role'), line('where')] }] },
    { title: 'remarks', of: 'whole', fields: [{ member: 'remarks', as: 'items', fresh: () => ({ where: '', text: '' }), fields: () => [line('where', true), area('text', true)] }] },
  ]
}

function ruleFields(rule: JsonMap): readonly Field[] {
  return rule.kind === 'levels'
    ? [{ member: 'levels', as: 'items', isNeeded: true, fresh: (items) => ({ code: unused('muc-', items, 'code'), name: '' }), fields: () => [line('name', true), line('code', true)] }, line('below', true)]
    : [
        figure('full', true), figure('floor'), line('below', true),
        { member: 'bands', as: 'items', isNeeded: true, fresh: () => ({ name: '' }), fields: () => [line('name', true), figure('from', true)] },
        { member: 'mandatory', as: 'indicators' },
      ]
}

function unused(stem: string, items: readonly JsonMap[], member = 'key'): string {
  const taken = new Set(items.map((item) => item[member]))
  let number = items.length + 1
  while (taken.has(`${stem}${number}`)) number++
  return `${stem}${number}`
}

/** What formulas, assignments and levels of a node may name. */
export interface Known {
  key: string
  name: string
}

export const inputsOf = (indicator: Json | undefined): Known[] =>
  mapsOf(isMap(indicator) ? indicator.inputs : undefined).map((input) => ({ key: textOf(input.key) ?? '', name: textOf(input.label) ?? '' }))

export const choicesOf = (indicator: JsonMap): string[] =>
  mapsOf(indicator.inputs).filter((input) => input.key === indicator.level).flatMap((input) => textsOf(input.choices))
