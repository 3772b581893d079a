import { calendarWords, type KeptChange, type LackingYear } from '#modules/calendar/index.ts'
import { Button, Buttons, Card, Form, type FormState, HiddenInput, Stack, TextInput } from '#ui/index.ts'
import { ChangesTable } from './calendar-edit.view.tsx'
import { words } from './words.vi.ts'

const { loaded: said } = words

/** Below the year: saying that it is loaded whole, and what was changed so far. */
export const BelowTheYear = (props: {
  path: string
  lacking: LackingYear | undefined
  form: FormState
  changes: readonly KeptChange[]
}) => {
  const { lacking } = props
  return (
    <Stack gap={5}>
      {lacking && (
        <Card id="nap-du">
          <h2>{said.title(lacking.year)}</h2>
          <p>{said.about}</p>
          {lacking.stretches.length > 0 ? (
            <p>{said.waits(lacking.stretches.map(({ what }) => calendarWords.lacks.stretches[what]).join('; '))}</p>
          ) : (
            <Form action={`${props.path}/nap-du`} form={props.form}>
              <HiddenInput name="year" value={lacking.year} />
              <TextInput
                name="source"
                id="can-cu-nap-du"
                label={said.source}
                hint={words.edit.sourceHint}
                form={props.form}
                maxLength={300}
                required
              />
              <Buttons>
                <Button>{said.button(lacking.year)}</Button>
              </Buttons>
            </Form>
          )}
        </Card>
      )}
      {props.changes.length > 0 ? (
        <section class="stack gap-2">
          <h2>{words.changes.title}</h2>
          <ChangesTable caption={words.changes.title} changes={props.changes} />
        </section>
      ) : (
        <p class="quiet">{words.changes.none}</p>
      )}
    </Stack>
  )
}
