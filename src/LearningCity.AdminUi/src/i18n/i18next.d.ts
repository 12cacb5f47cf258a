import 'i18next'
import type access from './vi/access.json'
import type administration from './vi/administration.json'
import type common from './vi/common.json'
import type evidence from './vi/evidence.json'
import type home from './vi/home.json'
import type integrity from './vi/integrity.json'
import type people from './vi/people.json'
import type reach from './vi/reach.json'
import type reminders from './vi/reminders.json'
import type reports from './vi/reports.json'
import type rounds from './vi/rounds.json'
import type scores from './vi/scores.json'
import type sets from './vi/sets.json'
import type shell from './vi/shell.json'
import type units from './vi/units.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: {
      access: typeof access
      administration: typeof administration
      common: typeof common
      evidence: typeof evidence
      home: typeof home
      integrity: typeof integrity
      people: typeof people
      reach: typeof reach
      reminders: typeof reminders
      reports: typeof reports
      rounds: typeof rounds
      scores: typeof scores
      sets: typeof sets
      shell: typeof shell
      units: typeof units
    }
  }
}
