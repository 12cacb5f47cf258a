import { useTranslation } from 'react-i18next'
import type { UnitRecord } from '@/kernel/api'
import { today } from '@/kernel/format'
import { DetailDrawer } from '@/kernel/parts'
import { nameOn } from '../../queries'
import type { unitActs } from '../../routes'
import { CloseForm } from './CloseForm'
import { MoveForm } from './MoveForm'
import { RenameForm } from './RenameForm'
import { RetypeForm } from './RetypeForm'
import { SuccessionForm } from './SuccessionForm'

export interface ActProps {
  unit: UnitRecord
  /** Reads the unit again: somebody changed it meanwhile. */
  onReadAgain: () => void
  onClose: () => void
}

const forms = { rename: RenameForm, retype: RetypeForm, move: MoveForm, succession: SuccessionForm, close: CloseForm }

/** A change of a unit, from a day on and by a paper, beside its history. */
export function ActDrawer({ act, ...props }: ActProps & { act: (typeof unitActs)[number] }) {
  const { t } = useTranslation('units')
  const Form = forms[act]
  return (
    <DetailDrawer title={`${t(`act.${act}`)}: ${nameOn(props.unit, props.unit.validTo ?? today())}`} onClose={props.onClose} width={720}>
      <Form {...props} />
    </DetailDrawer>
  )
}
