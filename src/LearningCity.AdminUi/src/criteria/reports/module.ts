import AuditOutlined from '@ant-design/icons/AuditOutlined'
import FormOutlined from '@ant-design/icons/FormOutlined'
import { may } from '@/access/me'
import type { Module } from '@/shell/module'

export const reports: Module = {
  navigation: [
    { group: 'criteria', place: 10, text: 'reports', icon: FormOutlined, isFor: (me) => may(me, 'read-reports'), link: () => ({ to: '/reports' }) },
    { group: 'criteria', place: 20, text: 'review', icon: AuditOutlined, isFor: (me) => may(me, 'accept-report', 'return-report'), link: () => ({ to: '/review' }) },
  ],
  search: [],
}
