export {
  type CalendarDay,
  type CalendarDayRefusal,
  checkCalendarDay,
  type DayKind,
  dayKinds,
} from './calendar-day.ts'
export {
  type CalendarChange,
  type CalendarEntry,
  correctionsAfter,
  daysOf,
  type EnteredKind,
  type EntryRefusal,
  LONGEST_STRETCH,
} from './calendar-entry.ts'
export {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysLeft,
  workingDayUntil,
} from './counting.ts'
export { DECREED_YEARS } from './decreed-days.ts'
export { type CountedDay, type DayInfo, type DayReason, dayInfo, explain } from './explanation.ts'
export { ASKED_FROM_MONTH, isLoaded, type LackingYear, lackingYears } from './loaded-years.ts'
export {
  ancestorsDay,
  dayOfLunar,
  LUNAR_YEARS,
  type LunarDate,
  lunarDate,
  lunarNewYear,
  lunarYearName,
} from './lunar.ts'
export type { DecidedStretch } from './statutory-holidays.ts'
export {
  isKnown,
  isProvisional,
  markedDays,
  unpublishedStretches,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.ts'
