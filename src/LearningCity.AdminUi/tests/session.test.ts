import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '@/kernel/api/refusal'
import { session, withSession } from '@/kernel/api/session'

const ended = () => new Response('{}', { status: 401 })
const done = () => new Response('{"ok":true}', { status: 200 })
const call = (body = 'typed') => new Request('http://localhost/api/v1/reports/1/entries', { method: 'POST', body, headers: { 'Idempotency-Key': 'one' } })

describe('a session that ends in the middle of work', () => {
  const sent: Request[] = []
  let answers: (() => Response)[] = []
  beforeEach(() => {
    sent.length = 0
    session.begins()
    vi.stubGlobal('fetch', (request: Request) => {
      sent.push(request)
      return Promise.resolve((answers.shift() ?? done)())
    })
  })
  afterEach(() => {
    session.ends()
    vi.unstubAllGlobals()
  })

  it('lets the call wait, and sends the same again after the sign-in', async () => {
    answers = [ended]
    const answer = withSession(call())
    await vi.waitFor(() => expect(session.isInterrupted()).toBe(true))
    session.resumes()
    expect((await answer).status).toBe(200)
    expect(sent).toHaveLength(2)
    expect(await sent[1]!.text()).toBe('typed')
    expect(sent[1]!.headers.get('Idempotency-Key')).toBe('one')
    expect(session.isInterrupted()).toBe(false)
  })

  it('asks once for all calls', async () => {
    answers = [ended, ended]
    const both = [withSession(call('a')), withSession(call('b'))]
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    await vi.waitFor(() => expect(session.isInterrupted()).toBe(true))
    session.resumes()
    expect((await Promise.all(both)).map((answer) => answer.status)).toEqual([200, 200])
  })

  it('refuses the call when the person gives up', async () => {
    answers = [ended]
    const answer = withSession(call())
    await vi.waitFor(() => expect(session.isInterrupted()).toBe(true))
    session.isGivenUp()
    await expect(answer).rejects.toMatchObject({ kind: 'abandoned' })
  })

  it('does not exist before anybody signed in, nor for the sign-in itself', async () => {
    answers = [ended, ended]
    expect((await withSession(new Request('http://localhost/api/v1/sign-in', { method: 'POST' }))).status).toBe(401)
    session.ends()
    expect((await withSession(call())).status).toBe(401)
    expect(session.isInterrupted()).toBe(false)
  })
})

describe('a refusal', () => {
  it('keeps rule, remedy, places and the revision that stands', () => {
    const refusal = Refusal.from(new Response('', { status: 412, headers: { 'Retry-After': '3' } }), { title: 'Đã có người sửa.', code: 'kernel.stale', errors: [{ field: 'name', code: 'x', message: 'Sai.' }], currentRevision: 7 })
    expect(refusal).toMatchObject({ kind: 'stale', message: 'Đã có người sửa.', code: 'kernel.stale', currentRevision: 7, retryAfter: 3 })
    expect(refusal.about('name')).toEqual(['Sai.'])
  })

  it('is one too when the answer was none of ours', () => expect(Refusal.from(new Response('', { status: 502 }), '<html>')).toMatchObject({ kind: 'unforeseen', code: 'http.502', message: '' }))
})
