import { at, call, fault, refuse, showOnDemand } from './call.js'

// The token stands behind the # and so never reaches a server by itself; it leaves the address bar and the history at once.
const token = location.hash.slice(1)
history.replaceState(null, '', location.pathname)
showOnDemand('password', 'again')

const titles = { 'new-account': 'Kích hoạt tài khoản', 'password-reset': 'Đặt lại mật khẩu', 'first-administrator': 'Kích hoạt quản trị viên đầu tiên' }
const when = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })

const link = await call('/invitations/look-at', { token })
at('waiting').hidden = true
if (link.ok) {
  at('title').textContent = titles[link.value.kind] ?? 'Đặt mật khẩu'
  at('who').textContent = link.value.displayName
  at('post').textContent = link.value.post
  at('sign-in-name').textContent = link.value.signInName
  at('name').value = link.value.signInName
  at('expires').textContent = when.format(new Date(link.value.expiresAt))
  at('form').hidden = false
  at('password').focus()
} else {
  refuse(link.problem.title)
  at('elsewhere').hidden = false
}

at('form').addEventListener('submit', async (event) => {
  event.preventDefault()
  refuse('')
  fault('password', [...at('password').value.normalize('NFC')].length >= 15 ? '' : 'Mật khẩu cần ít nhất 15 ký tự.')
  fault('again', at('again').value === at('password').value ? '' : 'Hai lần nhập không giống nhau.')
  const wrong = ['password', 'again'].find((id) => at(id).hasAttribute('aria-invalid'))
  if (wrong) return at(wrong).focus()

  at('send').disabled = true
  const answer = await call('/invitations/accept', { token, password: at('password').value })
  at('send').disabled = false
  if (answer.ok) {
    at('form').hidden = true
    at('finished').hidden = false
    return at('finished').querySelector('a').focus()
  }

  const about = answer.problem.errors?.find((one) => one.field === 'password')
  fault('password', about?.message ?? '')
  refuse(about ? '' : answer.problem.title)
  at('password').focus()
})
