// One call to the API: what it answered, or the problem it answered with.
export async function call(path, body) {
  let answer
  try {
    answer = await fetch('/api/v1' + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-LearningCity': '1' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
    })
  } catch {
    return { ok: false, problem: { title: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.', errors: [] } }
  }

  const text = await answer.text()
  let content = null
  try {
    content = text ? JSON.parse(text) : null
  } catch {
    content = null
  }

  return answer.ok
    ? { ok: true, value: content }
    : { ok: false, problem: content ?? { title: 'Máy chủ chưa trả lời được. Hãy thử lại sau ít phút.', errors: [] } }
}

export const at = (id) => document.getElementById(id)

export function refuse(message) {
  at('refusal').textContent = message
  at('refusal').hidden = !message
}

export function fault(id, message) {
  const line = at(id + '-fault')
  line.textContent = message
  line.hidden = !message
  if (message) at(id).setAttribute('aria-invalid', 'true')
  else at(id).removeAttribute('aria-invalid')
}

export function showOnDemand(...ids) {
  at('show').addEventListener('change', (event) => {
    for (const id of ids) at(id).type = event.target.checked ? 'text' : 'password'
  })
}
