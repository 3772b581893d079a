import { shortDateTime } from '#kernel/vietnamese-date.ts'
import type { ToldEntry } from '#modules/history/index.ts'
import { petitionHref, sayStage } from '#modules/petitions/index.ts'
import {
  Badge,
  Button,
  Card,
  type Column,
  Columns,
  Confirm,
  Course,
  DescriptionList,
  Disclosure,
  Form,
  type FormState,
  HiddenInput,
  newForm,
  PickBar,
  pickColumn,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { GroupedPetition } from '../application/grouped-petitions.ts'
import { MOST_IN_THEME } from '../application/theme-page-query.ts'
import { themeHref } from './address.ts'
import { Measures, type MeasuresProps } from './measures.view.tsx'
import { Release } from './release.view.tsx'
import { kindsText, nextText, yearsShown } from './theme-badge.tsx'
import { themesWords as words } from './themes-words.vi.ts'

export interface ThemePageProps extends Omit<MeasuresProps, 'kind'> {
  /** What may belong to it; for who may put it there. */
  readonly alike: readonly GroupedPetition[]
  readonly mayEdit: boolean
  /** Its words as they came back. */
  readonly form: FormState | null
  /** The form of what is public, come back. */
  readonly releasing: FormState | null
  readonly mayRelease: boolean
  readonly publicHref: string
  readonly told: readonly ToldEntry[]
}

/** One theme: what it asks of policy and who asks it; what is done about it; its petitions, and those that may belong to it. */
export const ThemePageView = (props: ThemePageProps) => {
  const { theme, today } = props
  return (
    <Stack gap={6}>
      <Columns as="half">
        <Stack gap={4}>
          <Card gap={3}>
            <section class="stack gap-1" aria-labelledby="mong-muon">
              <h2 id="mong-muon">{words.asks}</h2>
              {theme.asks ? <p class="pre">{theme.asks}</p> : <p class="quiet">{words.asksNone}</p>}
            </section>
            <DescriptionList
              narrow
              items={[
                { term: words.next, detail: nextText(theme, today) },
                { term: words.byYear, detail: yearsShown(theme) },
                { term: words.byKind, detail: kindsText(theme) },
              ]}
            />
            {props.mayEdit && <Editing {...props} />}
          </Card>
          <Release theme={theme} came={props.releasing} mayRelease={props.mayRelease} publicHref={props.publicHref} />
        </Stack>
        <Stack gap={5}>
          <Measures {...props} kind="solution" />
          <Measures {...props} kind="proposal" />
        </Stack>
      </Columns>
      <Petitions {...props} />
      {props.mayEdit && props.alike.length > 0 && <Alike {...props} />}
      <section class="stack gap-3" aria-labelledby="nhat-ky-nhom">
        <h2 id="nhat-ky-nhom">{words.history}</h2>
        <Course
          steps={props.told.map(({ sentence, code, at, officerName }) => ({
            is: 'done' as const,
            title: atStart(sentence ?? code),
            detail: [shortDateTime(at), officerName ?? words.program].join(' · '),
          }))}
        />
      </section>
    </Stack>
  )
}

const atStart = (sentence: string): string => sentence.slice(0, 1).toLocaleUpperCase('vi') + sentence.slice(1)

/** Name and what it asks, as they are typed. */
export const ThemeFields = ({ form }: { form: FormState }) => (
  <>
    <TextInput name="name" label={words.name} hint={words.nameHint} maxLength={160} form={form} />
    <TextArea name="asks" label={words.asks} rows={4} maxLength={4000} form={form} optional />
  </>
)

const Editing = ({ theme, form }: ThemePageProps) => {
  const address = themeHref(theme.id)
  return (
    <Stack gap={2}>
      <Disclosure summary={words.edit} open={form !== null}>
        <Form
          action={address}
          version={theme.version}
          form={form ?? newForm({ name: theme.name, asks: theme.asks })}
          label={words.edit}
        >
          <ThemeFields form={form ?? newForm({ name: theme.name, asks: theme.asks })} />
          <div>
            <Button>{words.save}</Button>
          </div>
        </Form>
      </Disclosure>
      {theme.measures.length === 0 && (
        <div>
          <Confirm
            small
            verb={words.remove}
            question={words.removeQuestion}
            yes={words.remove}
            action={`${address}/bo`}
            version={theme.version}
          />
        </div>
      )}
    </Stack>
  )
}

const columnsOf = (picks: { readonly form: string } | null): readonly Column<GroupedPetition>[] => [
  ...(picks
    ? [
        pickColumn<GroupedPetition>({
          ...{ form: picks.form, name: 'petition', value: ({ id }) => id, label: ({ title }) => words.pick(title) },
        }),
      ]
    : []),
  {
    head: words.columnsPetition.petition,
    as: 'main',
    cell: (petition) => (
      <>
        <a href={petitionHref(petition)}>{petition.title}</a>
        <small class="sub">
          {[words.place(petition.number, petition.dialogue), petition.sender].filter(Boolean).join(' · ')}
        </small>
      </>
    ),
  },
  {
    head: words.columnsPetition.state,
    bare: true,
    cell: ({ stage }) => <Badge is={sayStage(stage).is}>{sayStage(stage).word}</Badge>,
  },
  { head: words.columnsPetition.lead, cell: ({ lead }) => lead },
]

const Petitions = ({ theme, mayEdit }: ThemePageProps) => {
  const { petitions, count } = theme
  const hidden = petitions.length < MOST_IN_THEME ? count - petitions.length : 0
  return (
    <section class="stack gap-3" aria-labelledby="trong-nhom">
      <h2 id="trong-nhom">{words.petitions(count)}</h2>
      {petitions.length === 0 && hidden === 0 && <p class="quiet">{words.petitionsNone}</p>}
      {petitions.length === MOST_IN_THEME && <p class="quiet">{words.more(MOST_IN_THEME)}</p>}
      {petitions.length > 0 && (
        <>
          {mayEdit && (
            <PickBar form="ra-khoi-nhom" action={`${themeHref(theme.id)}/dua-ra`} label={words.takeOutLabel}>
              <HiddenInput name="version" value={theme.version} />
              <Button small>{words.takeOut}</Button>
            </PickBar>
          )}
          <Table
            caption={words.petitions(count)}
            rows={petitions}
            columns={columnsOf(mayEdit ? { form: 'ra-khoi-nhom' } : null)}
          />
        </>
      )}
      {hidden > 0 && <p class="quiet">{words.others(hidden)}</p>}
    </section>
  )
}

const Alike = ({ theme, alike }: ThemePageProps) => (
  <section class="stack gap-3" aria-labelledby="gan-nghia">
    <div class="stack gap-1">
      <h2 id="gan-nghia">{words.alike}</h2>
      <p class="quiet">{words.alikeAbout}</p>
    </div>
    <PickBar form="vao-nhom" action={`${themeHref(theme.id)}/dua-vao`} label={words.addLabel}>
      <HiddenInput name="version" value={theme.version} />
      <Button small>{words.add}</Button>
    </PickBar>
    <Table caption={words.alike} rows={alike} columns={columnsOf({ form: 'vao-nhom' })} />
  </section>
)
