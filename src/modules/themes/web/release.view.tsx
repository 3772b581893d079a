import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import {
  Badge,
  Button,
  Card,
  Checkbox,
  CheckboxGroup,
  Confirm,
  Disclosure,
  Form,
  type FormState,
  newForm,
  Row,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { ThemePage } from '../application/theme-page-query.ts'
import { themeHref } from './address.ts'
import { measureWords } from './measure-words.vi.ts'
import { releaseWords as words } from './release-words.vi.ts'

export interface ReleaseProps {
  readonly theme: ThemePage
  /** What was typed, come back. */
  readonly came: FormState | null
  readonly mayRelease: boolean
  /** Where everybody reads it. */
  readonly publicHref: string
}

/** What of a measure fits beside its box. */
const LINE = 120

/** Whether everybody can read of a theme, and what: its public words, and which of its measures. */
export const Release = ({ theme, came, mayRelease, publicHref }: ReleaseProps) => {
  const { released } = theme
  if (!released && !mayRelease) return null
  return (
    <Card gap={3}>
      <Row apart>
        <h2>{words.title}</h2>
        {released && <Badge is="done">{sinceText(released)}</Badge>}
      </Row>
      {released ? (
        <p>
          <a href={publicHref}>{words.see}</a>
        </p>
      ) : (
        <p class="quiet">{words.notYet}</p>
      )}
      {mayRelease && <Releasing theme={theme} came={came} />}
      {mayRelease && released && (
        <div>
          <Confirm
            small
            verb={words.takeBack}
            question={words.takeBackQuestion}
            yes={words.takeBack}
            action={`${themeHref(theme.id)}/go-cong-khai`}
            version={theme.version}
          />
        </div>
      )}
    </Card>
  )
}

const sinceText = ({ publishedOn, changedOn }: NonNullable<ThemePage['released']>): string =>
  words.since(dateWithYear(publishedOn), dateWithYear(changedOn))

const Releasing = ({ theme, came }: Pick<ReleaseProps, 'theme' | 'came'>) => {
  const { released, measures } = theme
  const form =
    came ??
    newForm({
      publicName: released?.name ?? theme.name,
      about: released?.about ?? theme.asks,
      measure: released?.measureIds ?? measures.map(({ id }) => id),
    })
  return (
    <Disclosure summary={released ? words.change : words.open} open={came !== null}>
      <Form action={`${themeHref(theme.id)}/cong-khai`} version={theme.version} form={form} label={words.title}>
        <TextInput name="publicName" label={words.name} maxLength={160} form={form} />
        <TextArea
          name="about"
          label={words.about}
          hint={words.aboutHint}
          rows={4}
          maxLength={4000}
          form={form}
          optional
        />
        {measures.length > 0 ? (
          <CheckboxGroup
            name="measure"
            label={words.measures}
            hint={words.measuresHint}
            form={form}
            choices={measures.map(({ id, kind, what }) => ({
              value: id,
              label: excerpt(what, LINE),
              hint: measureWords[kind].title,
            }))}
          />
        ) : (
          <p class="quiet">{words.noMeasures}</p>
        )}
        <p class="quiet small">{words.petitions}</p>
        {form.errors.looked && <Checkbox name="looked" label={words.looked} form={form} />}
        <div>
          <Button>{released ? words.save : words.release}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}
