import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Button, DateInput, FieldRow, type FormState, TextInput } from '#ui/index.ts'
import type { ReportForm } from '../application/report-forms.ts'
import { FORMS } from './form-map.view.tsx'
import { formWords } from './form-words.vi.ts'

const { fill: words } = formWords

export interface CityFormProps {
  /** Null: no form is in use. */
  readonly form: ReportForm | null
  readonly state: FormState
  readonly today: Day
  readonly mayManage: boolean
}

/** The report in the city's own form, of any day. */
export const CityForm = ({ href, of: { form, state, today, mayManage } }: { href: string; of: CityFormProps }) => (
  <section class="stack gap-2" aria-labelledby="theo-mau">
    <h2 id="theo-mau">{words.title}</h2>
    {form === null ? (
      <p class="quiet">{words.none}</p>
    ) : (
      <>
        <p class="small quiet">{words.about(form.name, form.seq)}</p>
        {/* A file comes back, not a page: the button stays ready for the next day. */}
        <form class="form" method="post" action={`${href}/theo-mau`} novalidate>
          <FieldRow>
            <DateInput
              name="day"
              label={words.day}
              value={state.values.day === undefined ? dateWithYear(today) : undefined}
              form={state}
            />
            <TextInput name="hour" label={words.hour} hint={words.hourHint} form={state} optional maxLength={40} />
          </FieldRow>
          <div>
            <Button icon="download">{words.take}</Button>
          </div>
        </form>
      </>
    )}
    {mayManage && (
      <p>
        <a href={FORMS}>{words.manage}</a>
      </p>
    )}
  </section>
)
