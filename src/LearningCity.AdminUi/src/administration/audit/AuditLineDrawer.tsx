import { Descriptions } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AuditLine } from '@/kernel/api'
import { shownInstant } from '@/kernel/format'
import { DetailDrawer, EmptyState } from '@/kernel/parts'
import { ActionName } from './ActionName'
import { isAction } from './actions'
import { Changes } from './Changes'
import { KindName } from './KindName'
import { pageOf } from './kinds'

/** One change, with everything before and after. */
export function AuditLineDrawer({ line, onClose }: { line: AuditLine | undefined; onClose: () => void }) {
  const { t } = useTranslation('administration')
  if (!line) {
    return (
      <DetailDrawer title={t('audit.gone')} onClose={onClose}>
        <EmptyState sentence={t('audit.goneHint')} />
      </DetailDrawer>
    )
  }

  const page = pageOf(line.kind, line.object)
  return (
    <DetailDrawer title={isAction(line.action) ? t(`actions.${line.action}`) : line.action} onClose={onClose} width={760}>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'number', label: t('audit.number'), children: line.number },
          { key: 'at', label: t('audit.at'), children: shownInstant(line.at) },
          { key: 'by', label: t('audit.by'), children: line.account ? <Link to="/audit" search={{ account: line.account }}>{line.accountName}</Link> : t('audit.system') },
          ...(line.program ? [{ key: 'program', label: t('audit.byProgram'), children: line.program }] : []),
          { key: 'roles', label: t('audit.roles'), children: line.roles || '–' },
          { key: 'action', label: t('audit.action'), children: <ActionName action={line.action} /> },
          { key: 'object', label: t('audit.object'), children: <span className="links">{page ? <Link {...page}><KindName kind={line.kind} /></Link> : <KindName kind={line.kind} />}<Link to="/audit" search={{ kind: line.kind, object: line.object }}>{t('audit.allOfObject')}</Link></span> },
          { key: 'reason', label: t('audit.reason'), children: line.reason ?? '–' },
          { key: 'address', label: t('audit.address'), children: line.address ?? '–' },
          ...(line.hash ? [{ key: 'hash', label: t('audit.hash'), children: <code className="token">{line.hash}</code> }] : []),
        ]}
      />
      <Changes changes={line.changes} />
    </DetailDrawer>
  )
}
