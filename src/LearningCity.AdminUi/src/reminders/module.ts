import ContactsOutlined from '@ant-design/icons/ContactsOutlined'
import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined'
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import NotificationOutlined from '@ant-design/icons/NotificationOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import { may } from '@/access/me'
import { addresses } from '@/app/addresses'
import type { Module } from '@/shell/module'

export const reminders: Module = {
  navigation: [
    { group: 'reminders', place: 10, text: 'inbox', icon: InboxOutlined, isFor: () => true, link: () => addresses.inbox() },
    { group: 'reminders', place: 20, text: 'deadlines', icon: ScheduleOutlined, isFor: (me) => may(me, 'see-deadlines'), link: () => addresses.deadlines() },
    { group: 'reminders', place: 25, text: 'timeliness', icon: FieldTimeOutlined, isFor: (me) => may(me, 'see-reminders'), link: () => addresses.timeliness() },
    { group: 'reminders', place: 30, text: 'reminders', icon: NotificationOutlined, isFor: (me) => may(me, 'see-reminders'), link: () => addresses.reminders() },
    { group: 'reminders', place: 35, text: 'reminderAddresses', icon: ContactsOutlined, isFor: (me) => may(me, 'change-reminders'), link: () => addresses.reminderAddresses() },
    { group: 'reminders', place: 40, text: 'reminderPolicies', icon: SettingOutlined, isFor: (me) => may(me, 'see-reminders', 'change-reminders'), link: () => addresses.reminderPolicies() },
  ],
  search: [],
}
