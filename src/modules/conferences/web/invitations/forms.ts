import { z } from 'zod'
import { isPhone, plainPhone } from '#modules/units/index.ts'
import { line, optionalLine, optionalText, version } from '#platform/http/fields.ts'
import { isCountedAs, isReplyAnswer, isReplyWay, MOST_PEOPLE } from '../../domain/index.ts'
import { words } from '../words.vi.ts'

const { guest, one } = words
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** How many people, as it is typed; empty is one. */
export const peopleField = (wrong: string) =>
  z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' ? 1 : Number(typed.trim())))
    .pipe(z.number().int(wrong).min(1, wrong).max(MOST_PEOPLE, wrong))

/** A telephone that may be left out. */
export const phoneField = z
  .string()
  .default('')
  .transform((typed) => plainPhone(typed.trim()))
  .refine((phone) => phone === '' || isPhone(phone), guest.phoneWrong)

export const guestForm = z.object({
  name: line(guest.nameEmpty, guest.tooLong),
  place: optionalLine(guest.tooLong),
  countedAs: z.string().refine(isCountedAs, guest.nameEmpty),
  person: optionalLine(guest.tooLong, 100),
  phone: phoneField,
  email: optionalLine(guest.tooLong).refine((email) => email === '' || EMAIL.test(email), guest.emailWrong),
  people: peopleField(guest.peopleWrong),
})

/** A reply as an officer writes it down. */
export const replyForm = z.object({
  answer: z.string(one.answerEmpty).refine(isReplyAnswer, one.answerEmpty),
  person: optionalLine(guest.tooLong, 100),
  people: peopleField(guest.peopleWrong),
  note: optionalText(guest.tooLong, 500),
  way: z.string(one.way).refine(isReplyWay, one.way),
})

export const removeForm = z.object({ version, reason: line(one.reasonEmpty, guest.tooLong, 500) })
export const versionForm = z.object({ version })
