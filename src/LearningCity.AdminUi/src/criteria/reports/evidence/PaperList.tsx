import PaperClipOutlined from '@ant-design/icons/PaperClipOutlined'
import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormIndicator, LinkedDocument } from '@/kernel/api'
import { AddPaper } from './AddPaper'
import { ChoosePaper } from './ChoosePaper'
import { DropPlace } from './DropPlace'
import { PaperLine } from './PaperLine'

interface Props {
  indicator: FormIndicator
  papers: readonly LinkedDocument[]
  unit: string
  /** Links and unlinks; without it, the papers are only read. */
  onChange?: (change: (papers: readonly LinkedDocument[]) => readonly LinkedDocument[]) => void
}

/** The papers that prove an answer, which are wanted, and how to add one: drop it, or choose it from the library. */
export function PaperList({ indicator, papers, unit, onChange }: Props) {
  const { t } = useTranslation('reports')
  const [dropped, drop] = useState<readonly File[]>([])
  const [isChoosing, choose] = useState(false)
  const add = (paper: LinkedDocument) => onChange?.((before) => (before.some((one) => one.id === paper.id) ? before : [...before, paper]))
  const wanted = [
    ...(indicator.documentKinds.length > 0 ? [t('papers.kinds', { kinds: indicator.documentKinds.join(', ') })] : []),
    ...(indicator.documentIssuer ? [t('papers.issuedBy', { issuer: indicator.documentIssuer })] : []),
  ]
  return (
    <DropPlace isOpen={onChange !== undefined} onFiles={(files) => drop((before) => [...before, ...files])}>
      <h4><PaperClipOutlined aria-hidden /> {t('papers.title')}</h4>
      <p className="note">
        {indicator.documentsRequired > 0 ? t('papers.required', { count: indicator.documentsRequired }) : t('papers.optional')}
        {wanted.length > 0 && ` · ${wanted.join(' · ')}`}
      </p>
      {papers.length > 0 && (
        <ul className="papers">
          {papers.map((paper) => (
            <PaperLine
              key={paper.id}
              paper={paper}
              why={indicator.unfitDocuments.find((unfit) => unfit.document === paper.id)?.why}
              onRemove={onChange && (() => onChange((before) => before.filter((one) => one.id !== paper.id)))}
            />
          ))}
        </ul>
      )}
      {papers.length === 0 && !onChange && <p>{t('papers.none')}</p>}
      {dropped[0] && (
        <AddPaper
          key={dropped[0].name + dropped.length}
          file={dropped[0]}
          waiting={dropped.length - 1}
          unit={unit}
          indicator={indicator}
          onAdded={(paper) => { add(paper); drop(([, ...rest]) => rest) }}
          onCancel={() => drop(([, ...rest]) => rest)}
        />
      )}
      {isChoosing && <ChoosePaper unit={unit} linked={papers} onChosen={add} onClose={() => choose(false)} />}
      {onChange && !isChoosing && !dropped[0] && (
        <Button type="link" className="papers-choose" onClick={() => choose(true)}>{t('papers.choose')}</Button>
      )}
    </DropPlace>
  )
}
