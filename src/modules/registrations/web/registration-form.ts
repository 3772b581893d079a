import type { Language } from '#kernel/language.ts'
import { isSector, readSender, type Sector, type SenderForm, typedLine } from '#modules/organisations/index.ts'
import { registrationWords } from './portal-words.en.ts'

/** A registration form, read and checked. */
export interface RegistrationForm extends SenderForm {
  readonly person: string
  readonly people: number
  readonly sector: Sector | null
  readonly wantsToSpeak: boolean
  readonly speechTopic: string
}

/**
 * Reads a registration; messages are put into `errors` under the field's name, in the order of the form, since a summary
 * lists them so. Officers may leave out the telephone.
 */
export function readRegistration(
  values: Readonly<Record<string, string | readonly string[]>>,
  errors: Record<string, string>,
  options: { readonly villageIds: ReadonlySet<string>; readonly phoneNeeded: boolean; readonly personNeeded: boolean },
  language: Language = 'vi',
): RegistrationForm {
  const words = registrationWords[language]
  const ofSender: Record<string, string> = {}
  const sender = readSender(values, ofSender, options, language)
  const { identifier, email, ...above } = ofSender
  Object.assign(errors, above)
  const person = typedLine(values, 'person').slice(0, 200)
  if (!person && options.personNeeded) errors.person = words.personEmpty
  const typed = typedLine(values, 'people')
  const people = typed === '' ? 1 : Number(typed)
  const right = Number.isInteger(people) && people >= 1 && people <= 20
  if (!right) errors.people = words.peopleWrong
  Object.assign(errors, { ...(identifier && { identifier }), ...(email && { email }) })
  const sector = typedLine(values, 'sector')
  return {
    ...sender,
    person,
    people: right ? people : 1,
    sector: isSector(sector) ? sector : null,
    wantsToSpeak: typedLine(values, 'speak') !== '',
    speechTopic: typedLine(values, 'topic').slice(0, 500),
  }
}
