import type { Language } from '#kernel/language.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { isKind, parseIdentifier, parsePhone, type Sender } from '../domain/index.ts'
import { senderWords } from './words.en.ts'

/** What a form tells of its sender, read and checked; whom to call is each form's own field. */
export type SenderForm = Omit<Sender, 'person'>

/** The value of the place's choice that says it lies outside the unit. */
export const OUTSIDE = 'outside'

/** What is stored of a place outside the unit, whatever the language of the form. */
export const OUTSIDE_STORED = 'ngoài địa bàn'

/** One typed value of a form, cleaned. */
export const typedLine = (values: Readonly<Record<string, string | readonly string[]>>, name: string): string => {
  const value = values[name]
  return cleanLine(typeof value === 'string' ? value : (value?.[0] ?? ''))
}

const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/

/**
 * Reads the fields `name`, `phone`, `kind`, `place`, `identifier` and `email`. Messages are put into `errors` under the
 * field's name, in the form's language. A name is needed, a telephone number where `phoneNeeded`; nothing else.
 */
export function readSender(
  values: Readonly<Record<string, string | readonly string[]>>,
  errors: Record<string, string>,
  { villageIds, phoneNeeded }: { readonly villageIds: ReadonlySet<string>; readonly phoneNeeded: boolean },
  language: Language = 'vi',
): SenderForm {
  const words = senderWords[language]
  const name = typedLine(values, 'name')
  if (!name) errors.name = words.nameEmpty
  else if (name.length > 200) errors.name = words.nameLong

  const phone = parsePhone(typedLine(values, 'phone'))
  if (!phone.ok && (phoneNeeded || phone.refusal !== 'phone-empty')) errors.phone = words.phone[phone.refusal]

  const kind = typedLine(values, 'kind')
  const place = typedLine(values, 'place')
  const identifier = parseIdentifier(typedLine(values, 'identifier'))
  if (!identifier.ok && identifier.refusal !== 'identifier-empty')
    errors.identifier = words.identifierErrors[identifier.refusal]

  const email = typedLine(values, 'email')
  if (email && (!EMAIL.test(email) || email.length > 200)) errors.email = words.emailWrong
  return {
    name,
    kind: isKind(kind) ? kind : null,
    villageId: villageIds.has(place) ? place : null,
    outsidePlace: place === OUTSIDE ? OUTSIDE_STORED : '',
    identifier: identifier.ok ? identifier.value : null,
    phone: phone.ok ? phone.value.digits : '',
    email,
  }
}
