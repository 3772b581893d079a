import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Card,
  DescriptionList,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  Stack,
  TextInput,
} from '#ui/index.ts'
import { type Foretold, keptYears } from '../domain/index.ts'
import { retentionWords as words } from './retention-words.vi.ts'

export const RETENTION = '/can-bo/thiet-lap/lien-he'
/** How many days are named one by one. */
const NAMED = 24

export interface RetentionProps {
  readonly years: number
  readonly version: number
  readonly foretold: Foretold
  /** Other years an administrator asks about, and what they would bring. */
  readonly tried: { readonly years: number; readonly foretold: Foretold } | null
  readonly gone: readonly { readonly on: Day; readonly contacts: number }[]
  readonly mayEdit: boolean
  readonly form: FormState
}

/** How long contacts are kept, what goes next, what went. */
export const RetentionPage = (props: RetentionProps) => (
  <Stack gap={5}>
    <Card>
      <DescriptionList
        items={[
          { term: words.now, detail: words.years(props.years) },
          { term: words.since, detail: words.sinceWhat },
          { term: words.exception, detail: words.exceptionWhat },
          { term: words.source, detail: words.sourceWhat },
        ]}
      />
      {props.mayEdit && (
        <Form action={RETENTION} method="get" form={props.form}>
          <TextInput
            name="nam"
            label={words.field}
            hint={words.fieldHint}
            as="number"
            size={4}
            maxLength={2}
            form={props.form}
          />
          <Button>{words.tryOut}</Button>
        </Form>
      )}
      {props.tried && <Tried {...props} tried={props.tried} />}
    </Card>
    <section class="stack gap-3">
      <h2>{words.coming}</h2>
      <Coming {...props.foretold} />
    </section>
    <section class="stack gap-3">
      <h2>{words.done}</h2>
      {props.gone.length === 0 ? (
        <p class="quiet">{words.nothingWent}</p>
      ) : (
        <ul>
          {props.gone.map(({ on, contacts }) => (
            <li>{words.went(contacts, dateWithYear(on))}</li>
          ))}
        </ul>
      )}
    </section>
  </Stack>
)

/** What other years would bring, and the way to them: seen first, since what goes does not come back. */
const Tried = ({ tried, version }: RetentionProps & { readonly tried: NonNullable<RetentionProps['tried']> }) => (
  <Note is="soon" title={words.tried(tried.years)}>
    <Stack gap={3}>
      <Coming {...tried.foretold} />
      <p>{words.cannotBeUndone}</p>
      <Form action={RETENTION} version={version} form={newForm()} label={words.set(tried.years)}>
        <HiddenInput name="years" value={tried.years} />
        <Button primary>{words.set(tried.years)}</Button>
      </Form>
    </Stack>
  </Note>
)

const Coming = ({ days, kept }: Foretold) => {
  const later = days.slice(NAMED)
  return (
    <>
      {days.length === 0 && <p class="quiet">{words.nothingComes}</p>}
      {days.slice(0, NAMED).map(({ on, contacts }) => (
        <p>{words.willGo(contacts, dateWithYear(on))}</p>
      ))}
      {later.length > 0 && (
        <p>
          {words.andLater(
            later.reduce((sum, { contacts }) => sum + contacts, 0),
            later.length,
          )}
        </p>
      )}
      {kept > 0 && <p>{words.kept(kept)}</p>}
    </>
  )
}

/** What was typed as years; null where it is none that may be set. */
export const yearsIn = (typed: unknown): number | null => {
  const years = typeof typed === 'string' && /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0
  return years >= keptYears.least && years <= keptYears.most ? years : null
}
