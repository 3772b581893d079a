import { z } from 'zod'
import { line, optionalLine, version } from '#platform/http/fields.ts'
import {
  isOrganId,
  isPhone,
  ORGAN_ID_LONGEST,
  organIdAsWritten,
  readVillageList,
  VILLAGES_MAX,
} from '../domain/index.ts'
import { words } from './words.vi.ts'

const { errors } = words

/** A phone number of the unit's own, kept as it was typed, since "0220 3 123 456" reads better than its digits. */
const spokenPhone = optionalLine(errors.tooLong, 40).refine((text) => text === '' || isPhone(text), errors.phone)

/** An hour as people type it: 7h30, 7:30, 07.30, 1700. */
const timeOfDay = z
  .string({ error: errors.time })
  .transform((text) => /^\s*([01]?\d|2[0-3])\s*[:hg.]?\s*([0-5]\d)?\s*$/i.exec(text))
  .refine((match) => match !== null, errors.time)
  .transform((match) => `${(match?.[1] ?? '').padStart(2, '0')}:${match?.[2] ?? '00'}`)

const officialSite = optionalLine(errors.tooLong, 300)
  .transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
  .refine((text) => text === '' || isSite(text), errors.site)

function isSite(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === ''
}

/** What a unit says of itself, field by field; the set-up asks for the same. */
export const unitDataFields = {
  counterName: line(errors.counterName, errors.tooLong, 150),
  counterAddress: optionalLine(errors.tooLong, 200),
  phone: spokenPhone,
  site: officialSite,
  opensAt: timeOfDay,
  closesAt: timeOfDay,
}

/** A counter closes after it opens. */
export const hoursInOrder = (data: { opensAt: string; closesAt: string }): boolean => data.opensAt < data.closesAt
export const hoursOutOfOrder = { path: ['closesAt'], error: errors.closesBeforeOpens }

/** Mã định danh among agencies, with what may be typed around it taken off. */
const organId = optionalLine(errors.tooLong, ORGAN_ID_LONGEST * 2)
  .transform(organIdAsWritten)
  .refine((text) => text === '' || isOrganId(text), errors.organId)

export const unitForm = z.object({ ...unitDataFields, organId, version }).refine(hoursInOrder, hoursOutOfOrder)

/** How many wrong lines are named at once. */
const NAMED = 5

/** The first wrong lines of a pasted list, each with what is wrong with it. */
export function listProblems(problems: readonly { line: number; text: string; said: string }[]): string[] {
  const told = problems.slice(0, NAMED).map((one) => errors.line(one.line, one.text.slice(0, 40), one.said))
  return problems.length > NAMED ? [...told, errors.more(problems.length - NAMED)] : told
}

/** A pasted list of villages; may be empty. What is wrong is told line by line, in one message. */
export const villageList = z
  .string()
  .default('')
  .transform((text, context) => {
    const { villages, problems } = readVillageList(text)
    const told = listProblems(problems.map((one) => ({ ...one, said: words.lineProblems[one.problem] })))
    if (villages.length + problems.length > VILLAGES_MAX) told.unshift(errors.tooManyVillages(VILLAGES_MAX))
    if (told.length > 0) context.addIssue({ code: 'custom', message: told.join('; ') })
    return villages
  })
export const villagesForm = z.object({ villages: villageList.refine((list) => list.length > 0, errors.noVillages) })
