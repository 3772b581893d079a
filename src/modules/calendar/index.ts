export { calendarChanges, calendarLacks, type KeptChange, markedYears } from './application/calendar-changes.ts'
export {
  type ByAdministrator,
  type ChangeRefusal,
  calendarVersion,
  changeCalendar,
  type LoadedRefusal,
  markYearLoaded,
  recordRecount,
} from './application/change-calendar.ts'
export { calendarWith, currentCalendar } from './application/current-calendar.ts'
export * from './domain/index.ts'
export { CalendarPage } from './web/calendar.view.tsx'
export { CalendarNotice } from './web/calendar-notice.view.tsx'
export { calendarInOffice, yearAsked } from './web/office.routes.tsx'
export { calendarTeller } from './web/teller.ts'
export { weekdays, words as calendarWords } from './web/words.vi.ts'
export { dayWords } from './web/year-days.ts'
