import type { DeliveryState, EventType, WebhookState } from '@/kernel/api'
import type { Tone } from '@/kernel/parts'

export const deliveryStates = ['waiting', 'accepted', 'failed', 'cancelled', 'unknown'] as const satisfies DeliveryState[]
export const deliveryTones: Record<DeliveryState, Tone> = { waiting: 'waiting', accepted: 'good', failed: 'bad', cancelled: 'aside', unknown: 'bad' }
export const webhookTones: Record<WebhookState, Tone> = { on: 'good', off: 'closed' }

/** What a webhook can be told of; the ping is sent on demand only. */
export const events = [
  'round-opened', 'round-locked', 'round-reopened', 'round-dates-changed', 'round-assessed', 'round-decided', 'round-published', 'round-withdrawn',
  'report-sent', 'report-recalled', 'report-returned', 'report-accepted', 'report-reopened', 'reminder',
] as const satisfies EventType[]

const known = new Set<string>(['ping', ...events])
export const isEvent = (topic: string): topic is EventType => known.has(topic)
