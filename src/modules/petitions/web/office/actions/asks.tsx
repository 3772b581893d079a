import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { FieldRow, HiddenInput, TextArea, TextInput } from '#ui/index.ts'
import { setAsks } from '../../../application/handling/asks.ts'
import { LONGEST_ASK, MOST_ASKS } from '../../../domain/index.ts'
import { asksWords as words } from './answer-words.vi.ts'
import type { FormContext } from './form-context.ts'
import { officeForm } from './office-form.tsx'
import { fieldOf, fieldsTyped } from './typed.ts'

/** Empty rows to write into; saving brings new ones. */
const SPARE = 2

const rows = fieldsTyped.transform((fields, context) => {
  const typed = Array.from({ length: MOST_ASKS + SPARE }, (_, index) => ({
    id: fieldOf(fields, `id${index}`) || null,
    ask: cleanLine(cleanText(fieldOf(fields, `ask${index}`))),
    order: Number(fieldOf(fields, `order${index}`)) || index + 1,
    index,
  })).filter(({ ask }) => ask !== '')
  for (const { ask, index } of typed)
    if (ask.length > LONGEST_ASK) context.addIssue({ code: 'custom', path: [`ask${index}`], message: words.tooLong })
  return typed.toSorted((a, b) => a.order - b.order || a.index - b.index).map(({ id, ask }) => ({ id, ask }))
})

/** The asks as they stand, or as they are proposed from the sender's words. */
const startRows = ({ asks, proposedAsks }: FormContext) =>
  asks.length > 0 ? asks : proposedAsks.map((ask) => ({ id: '', ask, answered: false }))

/** Tách thành các điều cần trả lời (R13): proposed, edited, added, removed, put in another order. */
export const asksForm = officeForm({
  path: 'dieu-can-tra-loi',
  verb: words.verb,
  again: { verb: words.again, when: ({ asks }) => asks.length > 0 },
  yes: words.yes,
  said: words.said,
  icon: 'tasks',
  permission: 'petitions.draft-answer',
  offered: ({ can }) => can('set-asks'),
  schema: rows,
  start: (context) =>
    Object.fromEntries(
      startRows(context).flatMap(({ id, ask }, index) => [
        [`id${index}`, id],
        [`ask${index}`, ask],
        [`order${index}`, String(index + 1)],
      ]),
    ),
  Fields: ({ context, form, name }) => {
    const known = startRows(context)
    return (
      <>
        <p class="quiet">{context.asks.length > 0 ? words.hint : words.proposed}</p>
        {Array.from({ length: Math.min(known.length + SPARE, MOST_ASKS) }, (_, index) => (
          <AskRow index={index} known={known[index]} several={known.length > 1} form={form} name={name} />
        ))}
      </>
    )
  },
  does: ({ tx, by, acting, seen }, asks) => setAsks(tx, by, acting, { ...seen, asks }),
})

const AskRow = (props: {
  index: number
  known: { readonly id: string; readonly answered: boolean } | undefined
  /** There is an order to change. */
  several: boolean
  form: Parameters<typeof TextArea>[0]['form']
  name: (field: string) => string
}) => {
  const { index, known, several, form, name } = props
  const order = (
    <TextInput
      name={name(`order${index}`)}
      label={words.order(index + 1)}
      as="number"
      size={2}
      maxLength={2}
      form={form}
      value={form?.values[name(`order${index}`)] === undefined ? String(index + 1) : undefined}
      optional
    />
  )
  const label = known?.answered ? `${words.ask(index + 1)} (${words.answered})` : words.ask(index + 1)
  return (
    <div class="stack gap-2">
      <HiddenInput name={name(`id${index}`)} value={known?.id} />
      <TextArea name={name(`ask${index}`)} label={label} rows={2} maxLength={LONGEST_ASK} form={form} optional />
      {known && several && <FieldRow>{order}</FieldRow>}
    </div>
  )
}
