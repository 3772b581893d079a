import { Fieldset, HiddenInput, Select } from '#ui/index.ts'
import { isRuling, MOST_ASKS, type Ruling } from '../../../domain/index.ts'
import { repliedWords as words } from './answer-words.vi.ts'
import type { FormContext } from './form-context.ts'
import type { FieldsProps } from './office-form.tsx'
import { rulingChoices } from './reply-fields.tsx'
import { idOf } from './typed.ts'

/** The asks that wait for a reply; none where the petition was not taken apart. */
export const openAsks = ({ asks, state }: FormContext) => asks.filter(({ id }) => state.openAsks.includes(id))

/** Which asks an answer replies to, given elsewhere and entered here: with what it decides of each. */
export const RulingFields = ({ context, form, name }: FieldsProps) => (
  <Fieldset legend={words.legend} hint={words.hint}>
    {openAsks(context).map(({ id, ask }, row) => (
      <>
        <HiddenInput name={name(`ask${row}`)} value={id} />
        <Select
          name={name(`ruling${row}`)}
          label={ask}
          choices={rulingChoices}
          empty={words.notHere}
          form={form}
          optional
        />
      </>
    ))}
  </Fieldset>
)

/** What {@link RulingFields} sent; undefined where there were no such fields, and the answer speaks of the whole. */
export function readRulings(
  fields: Readonly<Record<string, unknown>>,
): readonly { readonly askId: string; readonly ruling: Ruling }[] | undefined {
  if (fields.ask0 === undefined) return undefined
  return Array.from({ length: MOST_ASKS }, (_, row) => row).flatMap((row) => {
    const [ask, ruling] = [fields[`ask${row}`], fields[`ruling${row}`]]
    const askId = typeof ask === 'string' ? idOf(ask) : null
    return askId && typeof ruling === 'string' && isRuling(ruling) ? [{ askId, ruling }] : []
  })
}
