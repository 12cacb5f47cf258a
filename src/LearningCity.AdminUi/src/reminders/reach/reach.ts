import { queryOptions } from '@tanstack/react-query'
import { api, read, type ReachDescription, type ReachSheet } from '@/kernel/api'
import { asWritten } from '@/kernel/format'

/** How one is reminded oneself. */
export const reachQuery = queryOptions({ queryKey: ['reach'], queryFn: () => read(api.GET('/api/v1/reach')) })

/** The full hours of a digest. */
export const digestHours = Array.from({ length: 15 }, (_, at) => `${String(at + 6).padStart(2, '0')}:00`)

const usualHour = '08:00'

/** How one is reminded, as it is being chosen. */
export interface ReachDraft {
  mailAddress: string
  phone: string
  byMail: boolean
  byGateway: boolean
  pace: 'at-once' | 'digest'
  /** 09:00. */
  digestAt: string
}

export const draftOf = ({ mailAddress, phone, byMail, byGateway, digestAt }: ReachSheet): ReachDraft => ({
  mailAddress: mailAddress ?? '', phone: phone ?? '', byMail, byGateway, pace: digestAt ? 'digest' : 'at-once', digestAt: digestAt?.slice(0, 5) ?? usualHour,
})

/** As the API takes it. */
export const wanted = ({ mailAddress, phone, byMail, byGateway, pace, digestAt }: ReachDraft): ReachDescription => ({
  mailAddress: asWritten(mailAddress) || null, phone: asWritten(phone) || null, byMail, byGateway, digestAt: byMail && pace === 'digest' ? `${digestAt}:00` : null,
})
