import type { Day } from '#kernel/day.ts'
import { fold } from '#kernel/vietnamese-text.ts'

/** What a notice must carry (R4), and what else nobody should have to ask. */
export const noticeParts = [
  'conference-day',
  'place',
  'how-to-register',
  'registration-form',
  'petition-form',
  'last-day',
  'online-hour',
  'counter-hour',
  'contact',
] as const
export type NoticePart = (typeof noticeParts)[number]

/** What the text is held against. */
export interface NoticeFacts {
  readonly conferenceOn: Day
  readonly place: string
  /** L, the published or counted last day of intake. */
  readonly lastDay: Day
  /** "17:00", until when the counter takes paper on that day. */
  readonly counterUntil: string
  readonly phone: string
  /** Addresses of the registration and the petition forms, online and blank; none where the site's own is not known. */
  readonly registrationForms: readonly string[]
  readonly petitionForms: readonly string[]
}

const figures = /(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?!\d)/g
const inWords = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)(?:\s*(?:,|năm)?\s*(\d{4})(?!\d))?/gi

/** Whether a text names a day, however it is written: 01/10/2026, 1-10-2026, "ngày 1 tháng 10", with or without the year. */
export const namesDay = (text: string, on: Day): boolean =>
  [...text.matchAll(figures), ...text.matchAll(inWords)].some(
    ([, day, month, year]) =>
      Number(day) === on.day && Number(month) === on.month && (year === undefined || Number(year) === on.year),
  )

/** Whether a text names an hour: 17:00, 17 giờ, 17h00, 17g; 7 giờ 30, 7:30. */
export function namesHour(text: string, time: string): boolean {
  const [hour, minute] = time.split(':').map(Number)
  const named = text.matchAll(/(?<!\d)(\d{1,2})\s*(?:giờ|[hg](?!\p{L})|:)\s*(\d{2})?(?!\d)/giu)
  return [...named].some(([, hours, minutes]) => Number(hours) === hour && Number(minutes ?? 0) === minute)
}

/** The place of a page on its site: the site may be reached by more than one name. */
const placeOf = (address: string): string => address.replace(/^https?:\/\/[^/]+/, '')

const digits = (text: string): string => text.replace(/\D/g, '')

/** What of R4 a notice does not carry; none: it can go out. */
export function noticeLacks(body: string, facts: NoticeFacts): readonly NoticePart[] {
  const folded = fold(body)
  const namesForm = (addresses: readonly string[], word: string) =>
    addresses.length > 0 ? addresses.every((address) => body.includes(placeOf(address))) : folded.includes(word)
  const carried: Record<NoticePart, boolean> = {
    'conference-day': namesDay(body, facts.conferenceOn),
    place: facts.place === '' || folded.includes(fold(facts.place)),
    'how-to-register': folded.includes('dang ky'),
    'registration-form': namesForm(facts.registrationForms, 'phieu dang ky'),
    'petition-form': namesForm(facts.petitionForms, 'phieu kien nghi'),
    'last-day': namesDay(body, facts.lastDay),
    'online-hour': namesHour(body, '24:00'),
    'counter-hour': namesHour(body, facts.counterUntil),
    contact: facts.phone === '' || digits(body).includes(digits(facts.phone)),
  }
  return noticeParts.filter((part) => !carried[part])
}
