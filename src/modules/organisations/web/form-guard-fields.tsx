import type { Language } from '#kernel/language.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, fieldValue, HiddenInput, Honeypot, TextInput, useWords } from '#ui/index.ts'
import { type GuardRefusal, guardFields, openedAt, openedStamp, questionOf } from './form-guard.ts'
import { WORK_PATH } from './proof.routes.ts'
import { senderWords } from './words.en.ts'

/** What is said where a form has to be pressed once more, in a language. */
export const guardWordsIn = (language: Language): Readonly<Record<GuardRefusal, string>> => senderWords[language].guard

/** {@link guardWordsIn} Vietnamese. */
export const guardWords = guardWordsIn('vi')

/** The stamp a form goes on with: the one it came with, or a new one. */
export const stampOf = (keys: Keys, form: FormState, now: Temporal.Instant): string => {
  const came = fieldValue(form, guardFields.opened)
  return openedAt(keys, came) ? came : openedStamp(keys, now)
}

/** The trap, the time, the place, the browser's work, and the question where it was asked. */
export const GuardFields = ({ keys, form, stamp }: { keys: Keys; form: FormState; stamp: string }) => {
  const words = useWords(senderWords)
  const [a, b] = questionOf(keys, stamp)
  const place = fieldValue(form, guardFields.place)
  return (
    <>
      <Honeypot name={guardFields.trap} />
      <HiddenInput name={guardFields.opened} value={stamp} />
      {place !== '' && <HiddenInput name={guardFields.place} value={place} />}
      <browser-work from={WORK_PATH}>
        <HiddenInput name={guardFields.proof} value="" />
      </browser-work>
      {form.errors[guardFields.check] && (
        <TextInput name={guardFields.check} label={words.sum(a, b)} as="number" form={form} size={6} maxLength={6} />
      )}
    </>
  )
}
