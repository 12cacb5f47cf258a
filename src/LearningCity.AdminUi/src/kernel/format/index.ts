export { figure, readFigure, type NumberFault } from './numbers'
export { addDays, cityInstant, dayNamedBefore, dayOf, daysBetween, readDay, shownDay, shownInstant, today } from './dates'
export { fold } from './fold'
export { fileSize } from './sizes'
