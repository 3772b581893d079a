import { z } from 'zod'
import { DateInput, FieldRow, type FormState, RadioGroup, TextInput } from '#ui/index.ts'
import { reminderWays } from '../domain/index.ts'
import { dayTyped, line } from './office/actions/typed.ts'
import { reminderWayWords, beyondWords as words } from './office/actions/words.vi.ts'

/** Nhắc cấp trên, as it is typed: of a report (R15) as of a proposal (R27). */
export const reminderTyped = z.object({
  way: z.enum(reminderWays, words.wayNeeded),
  on: dayTyped,
  whom: line(undefined, 120),
  reference: line(undefined, 60),
})

/** Its fields. `name` gives each the name it is sent under. */
export const ReminderFields = ({ form, name }: { form: FormState; name: (field: string) => string }) => (
  <>
    <RadioGroup
      name={name('way')}
      label={words.way}
      as="chips"
      choices={reminderWays.map((value) => ({ value, label: reminderWayWords[value] }))}
      form={form}
    />
    <DateInput name={name('on')} label={words.remindedOn} form={form} />
    <FieldRow>
      <TextInput name={name('whom')} label={words.whom} form={form} maxLength={120} optional />
      <TextInput name={name('reference')} label={words.remindReference} form={form} maxLength={60} optional />
    </FieldRow>
  </>
)
