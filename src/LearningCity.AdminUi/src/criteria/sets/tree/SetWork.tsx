import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { may, useMe } from '@/access/me'
import type { CriteriaSetSheet } from '@/kernel/api'
import { AddNode, type NewPlace } from '../edit/AddNode'
import { goToField } from '../edit/editing'
import { LeaveQuestion } from '../edit/LeaveQuestion'
import { useDraft } from '../edit/useDraft'
import { textsOf, type JsonMap, type Path } from '../file/json'
import { lineCalled, linesOf } from '../file/setFile'
import { ChosenPanel } from './ChosenPanel'
import { FaultList } from './FaultList'
import { counted, placed } from './faults'
import { SetTree } from './SetTree'

const route = getRouteApi('/shell/criteria-sets/$set')

/** The tree and what is chosen in it; of a draft with everything that is wrong, as it is typed. */
export function SetWork({ sheet, file }: { sheet: CriteriaSetSheet; file: JsonMap }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const me = useMe()
  const [added, add] = useState<NewPlace>()
  const wanted = useRef<Path>(undefined)
  const isDraft = sheet.state === 'draft'
  const mayEdit = isDraft && may(me, 'draft-criteria-set')
  const lines = linesOf(file)
  const layers = textsOf(file.layers)
  const line = lineCalled(lines, search.node)
  const go = (part: Partial<typeof search>, ignoreBlocker = false) => navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false, ignoreBlocker })
  const draft = useDraft(sheet.id, sheet, file, line, (code) => { if (code && code !== line?.code) void go({ node: code }, true) })
  const faults = placed(draft.faults, lines)
  const goTo = (node: string | undefined, path: Path) => {
    wanted.current = path
    void go({ node, edit: mayEdit || undefined }).then(() => requestAnimationFrame(settle))
  }
  const settle = () => {
    if (wanted.current) goToField(wanted.current)
    wanted.current = undefined
  }
  // A panel that comes with the address is there only after it.
  useEffect(() => { if (wanted.current) settle() }, [search.node, search.edit])
  return (
    <>
      {mayEdit && <FaultList faults={faults} isChecking={draft.isChecking} onGo={goTo} />}
      <div className={search.node === undefined ? 'set-page' : 'set-page set-page-chosen'}>
        <SetTree
          title={sheet.title}
          lines={lines}
          layers={layers}
          chosen={line?.key}
          faulty={counted(mayEdit ? faults : [])}
          closed={search.closed ?? []}
          onClosed={(closed) => void go({ closed: closed.length > 0 ? [...closed] : undefined })}
        />
        <ChosenPanel
          sheet={sheet}
          file={file}
          lines={lines}
          layers={layers}
          line={line}
          isGone={search.node !== undefined && !line}
          mayEdit={mayEdit}
          isEditing={mayEdit && search.edit === true}
          draft={draft}
          faults={faults.filter((fault) => fault.line?.key === line?.key)}
          onEdit={(edit) => void go({ edit: edit || undefined })}
          onChoose={(node) => void go({ node })}
          onAdd={add}
        />
      </div>
      {added && (
        <AddNode
          {...added}
          set={sheet.id}
          revision={sheet.revision}
          lines={lines}
          layers={layers}
          onClose={() => add(undefined)}
          onAdded={(code) => {
            add(undefined)
            void go({ node: code, edit: true })
          }}
        />
      )}
      <LeaveQuestion draft={draft} />
    </>
  )
}
