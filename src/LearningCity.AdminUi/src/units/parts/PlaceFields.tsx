import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { treesQuery } from '../queries'
import { UnitChoice } from './UnitChoice'

/** Where a unit stands in one tree. */
export interface PlaceGiven {
  standing: 'below' | 'top' | 'not'
  parent?: string
}

interface Props {
  on: string
  without?: readonly string[]
  /** The form does not know the places yet. */
  isUnset?: boolean
}

/** Where a unit that begins stands in each tree: below another, at the top, or not at all. The form calls it `places`. */
export function PlaceFields({ on, without, isUnset }: Props) {
  const { t } = useTranslation('units')
  const trees = useQuery(treesQuery)
  const choices = (['below', 'top', 'not'] as const).map((value) => ({ value, label: t(`place.${value}`) }))
  return trees.data?.map((tree) => (
    <fieldset key={tree.id} className="place-fields">
      <legend>{t('place.in', { tree: tree.name })}</legend>
      <Form.Item name={['places', tree.id, 'standing']} label={t('place.standing')} initialValue={isUnset ? 'below' : undefined}>
        <Select options={choices} />
      </Form.Item>
      <Form.Item noStyle dependencies={[['places', tree.id, 'standing']]}>
        {({ getFieldValue }) =>
          getFieldValue(['places', tree.id, 'standing']) === 'below' && (
            <Form.Item name={['places', tree.id, 'parent']} label={t('unit.parent')} rules={[{ required: true, message: t('missing.parent') }]}>
              <UnitChoice on={on} without={without} />
            </Form.Item>
          )
        }
      </Form.Item>
    </fieldset>
  ))
}

/** As the API wants them. */
export const wantedPlaces = (places: Record<string, PlaceGiven> | undefined) =>
  Object.entries(places ?? {}).flatMap(([tree, { standing, parent }]) => (standing === 'not' ? [] : [{ tree, parent: standing === 'below' ? (parent ?? null) : null }]))
