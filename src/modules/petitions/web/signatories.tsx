import { Disclosure, type FormState, fieldValue, Stack, TextArea, useWords } from '#ui/index.ts'
import { MOST_SIGNATORIES, readSignatoryList, type Signatory } from '../domain/index.ts'
import type { Values } from './petition-rows.ts'
import { signatoryWords } from './signatory-words.en.ts'
import type { words as vi } from './signatory-words.vi.ts'

/** The name of the field; what is typed into it names others, and stays on no device. */
const FIELD = 'signatories'
/** How many wrong lines are named at once. */
const NAMED = 3

/** Reads who signs too (R7); what cannot be read is said line by line, in one message. */
export function readSignatories(
  values: Values,
  errors: Record<string, string>,
  words: Pick<typeof vi, 'line' | 'tooMany'>,
): readonly Signatory[] {
  const typed = [values[FIELD] ?? ''].flat()[0] ?? ''
  const { signatories, problems } = readSignatoryList(typed)
  if (signatories.length + problems.length > MOST_SIGNATORIES) errors[FIELD] = words.tooMany(MOST_SIGNATORIES)
  else if (problems.length > 0)
    errors[FIELD] = problems
      .slice(0, NAMED)
      .map(({ line, problem }) => words.line(line, problem))
      .join('; ')
  return signatories
}

/** Cùng ký tên, behind a fold: who signs besides the sender. */
export const SignatoriesField = ({ form }: { form: FormState }) => {
  const words = useWords(signatoryWords)
  return (
    <Disclosure summary={words.title} open={Boolean(form.errors[FIELD]) || fieldValue(form, FIELD) !== ''}>
      <Stack gap={3}>
        <p class="quiet">{words.about}</p>
        <TextArea name={FIELD} label={words.list} hint={words.hint(MOST_SIGNATORIES)} rows={4} form={form} optional />
      </Stack>
    </Disclosure>
  )
}

/** "cùng 12 cơ sở khác"; nothing where the sender stands alone. */
export const OthersSigned = ({ count }: { count: number }) => {
  const words = useWords(signatoryWords)
  return count > 0 ? <>, {words.others(count)}</> : null
}
