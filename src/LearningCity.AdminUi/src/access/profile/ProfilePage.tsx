import { getRouteApi } from '@tanstack/react-router'
import { OwnData } from './OwnData'
import { ProfileFrame } from './ProfileFrame'
import { Sessions } from './Sessions'
import { Tokens } from './Tokens'

const route = getRouteApi('/shell/profile')

/** The own account: name, language, password; where it is signed in; which programs work in its name. */
export function ProfilePage() {
  const { part = 'own' } = route.useSearch()
  return <ProfileFrame here={part}>{part === 'sessions' ? <Sessions /> : part === 'tokens' ? <Tokens /> : <OwnData />}</ProfileFrame>
}
