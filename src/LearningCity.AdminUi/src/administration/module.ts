import ApiOutlined from '@ant-design/icons/ApiOutlined'
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import ExperimentOutlined from '@ant-design/icons/ExperimentOutlined'
import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined'
import HeartOutlined from '@ant-design/icons/HeartOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import SafetyOutlined from '@ant-design/icons/SafetyOutlined'
import { may } from '@/access/me'
import { queryClient } from '@/kernel/api'
import type { Module } from '@/shell/module'
import { mailStateQuery } from './keys'

/** Whether mails are kept here instead of sent. */
const areMailsCaught = async () => (await queryClient.fetchQuery(mailStateQuery)).server === 'caught'

export const administration: Module = {
  navigation: [
    { group: 'administration', place: 20, text: 'audit', icon: AuditOutlined, isFor: (me) => may(me, 'read-audit', 'read-security-log'), link: () => ({ to: '/audit' }) },
    { group: 'administration', place: 30, text: 'securityEvents', icon: SafetyOutlined, isFor: (me) => may(me, 'read-security-log'), link: () => ({ to: '/security-events' }) },
    { group: 'administration', place: 40, text: 'jobs', icon: FieldTimeOutlined, isFor: (me) => may(me, 'see-jobs'), link: () => ({ to: '/jobs' }) },
    { group: 'administration', place: 45, text: 'health', icon: HeartOutlined, isFor: (me) => may(me, 'see-jobs'), link: () => ({ to: '/system-health' }) },
    { group: 'administration', place: 47, text: 'integrity', icon: SafetyCertificateOutlined, isFor: (me) => may(me, 'see-jobs'), link: () => ({ to: '/integrity' }) },
    { group: 'administration', place: 50, text: 'webhooks', icon: ApiOutlined, isFor: (me) => may(me, 'see-webhooks'), link: () => ({ to: '/webhooks' }) },
    { group: 'administration', place: 60, text: 'calendar', icon: CalendarOutlined, isFor: (me) => may(me, 'see-criteria'), link: () => ({ to: '/calendar' }) },
    { group: 'administration', place: 70, text: 'caughtMails', icon: ExperimentOutlined, isFor: (me) => may(me, 'manage-webhooks') && may(me, 'see-webhooks'), isThere: areMailsCaught, link: () => ({ to: '/caught-mails' }) },
  ],
  search: [],
}
