import { at, call, fault, refuse, showOnDemand } from './call.js'

showOnDemand('password')

at('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  refuse('')
  fault('name', at('name').value.trim() ? '' : 'Hãy nhập tên đăng nhập.')
  fault('password', at('password').value ? '' : 'Hãy nhập mật khẩu.')
  const empty = ['name', 'password'].find((id) => at(id).hasAttribute('aria-invalid'))
  if (empty) return at(empty).focus()

  at('send').disabled = true
  const answer = await call('/sign-in', { signInName: at('name').value, password: at('password').value })
  at('send').disabled = false
  if (answer.ok) return location.assign('/docs')

  refuse(answer.problem.title)
  at('password').select()
  at('password').focus()
})
