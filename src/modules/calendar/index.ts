export { currentCalendar } from './application/current-calendar.ts'
export * from './domain/index.ts'
export { calendarInOffice } from './web/office.routes.tsx'
