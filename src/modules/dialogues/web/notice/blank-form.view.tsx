import type { VisitedUnit } from '#platform/http/portal.ts'
import { PageHead, Stack, useVietnamese, useWords } from '#ui/index.ts'
import type { BlankField, BlankForm } from '../../domain/index.ts'
import { portalWords } from './portal-words.en.ts'

/** One field to be filled in by hand: its label, and lines to write on or boxes to tick. */
const Field = ({ field }: { field: BlankField }) => (
  <div class="blank-field">
    <p>
      <b>{field.label}</b> {field.hint && <small>{field.hint}</small>}
    </p>
    {field.choices && (
      <ul class="blank-choices">
        {field.choices.map((choice) => (
          <li>
            <span class="blank-box" aria-hidden="true" /> {choice}
          </li>
        ))}
      </ul>
    )}
    {Array.from({ length: field.lines }, () => (
      <div class="blank-line" aria-hidden="true" />
    ))}
  </div>
)

/** Mẫu phiếu, to be printed; the online form is one touch away. */
export const BlankFormView = ({ unit, form }: { unit: VisitedUnit; form: BlankForm }) => {
  const words = useWords(portalWords)
  const vietnamese = useVietnamese()
  return (
    <Stack gap={4}>
      <div class="no-print">
        <PageHead title={<span {...vietnamese}>{form.title}</span>} back={{ href: `${unit.base}/`, label: words.home }}>
          <p>
            {words.onlineInstead} <a href={`${unit.base}/${form.online}`}>{words.hereOnline}</a>. {words.print}
          </p>
        </PageHead>
      </div>
      <div class="blank-form" {...vietnamese}>
        <p class="blank-title">{form.title}</p>
        <p>{form.about}</p>
        {form.parts.map(({ heading, fields }) => (
          <section class="stack gap-3">
            {heading && <h2>{heading}</h2>}
            {fields.map((field) => (
              <Field field={field} />
            ))}
          </section>
        ))}
        <p class="blank-signed">{portalWords.vi.signed}</p>
      </div>
    </Stack>
  )
}
