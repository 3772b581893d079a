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
export { calendarInOffice } from './web/office.routes.tsx'
