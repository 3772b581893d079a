import { petitionHref, petitionLabel } from '#modules/petitions/index.ts'
import {
  Button,
  Card,
  type Choice,
  type ChoiceGroup,
  Columns,
  FieldRow,
  Form,
  type FormState,
  newForm,
  Row,
  Select,
  Stack,
  TextInput,
} from '#ui/index.ts'
import { themeHref, topicsHref } from './address.ts'
import { groupsWords as words } from './groups-words.vi.ts'

/** A petition that is put somewhere. */
interface Grouped {
  readonly id: string
  readonly number: number | null
  readonly dialogue: string | null
  readonly title: string
}

/** The topics of one dialogue that some of the petitions may be spoken about in. */
export interface TopicsToChoose {
  readonly dialogue: string
  readonly closed: boolean
  readonly topics: readonly { readonly id: string; readonly name: string }[]
  /** Where the petition stands now; null: nowhere, or there are several petitions. */
  readonly now: string | null
}

export interface GroupsProps {
  readonly petitions: readonly Grouped[]
  /** One petition of its own, or several chosen together. */
  readonly single: boolean
  /** The page's own address, below which its forms are sent. */
  readonly address: string
  readonly topics: readonly TopicsToChoose[]
  readonly themes: {
    readonly likely: readonly { readonly id: string; readonly name: string }[]
    readonly others: readonly { readonly id: string; readonly name: string }[]
    /** Those it stands in; of a single one. */
    readonly now: readonly { readonly id: string; readonly name: string }[]
  }
  readonly may: { readonly topics: boolean; readonly themes: boolean }
  /** A form that came back: "chu-de/2026", "nhom". */
  readonly came: { readonly path: string; readonly form: FormState } | null
}

/** Where a petition, or several, are put into a topic of their dialogue, and into themes. */
export const GroupsPage = (props: GroupsProps) => (
  <Stack gap={5}>
    {!props.single && (
      <section class="stack gap-2" aria-labelledby="se-xep">
        <h2 id="se-xep">{words.chosen(props.petitions.length)}</h2>
        <ul class="bullets">
          {props.petitions.map((petition) => (
            <li>
              <a href={petitionHref(petition)}>{petitionLabel(petition)}</a>
            </li>
          ))}
        </ul>
      </section>
    )}
    <Columns as="half">
      {props.may.topics && (
        <Stack gap={4}>
          {props.topics.length === 0 && <p class="quiet">{words.noDialogue}</p>}
          {props.topics.map((one) => (
            <IntoTopic {...props} of={one} />
          ))}
        </Stack>
      )}
      {props.may.themes && <IntoTheme {...props} />}
    </Columns>
  </Stack>
)

const IntoTopic = ({ of, single, address, came }: GroupsProps & { of: TopicsToChoose }) => {
  const path = `chu-de/${of.dialogue}`
  const form =
    came?.path === path ? came.form : newForm({ topic: of.topics.find(({ name }) => name === of.now)?.id ?? '' })
  const id = (field: string) => (came?.path === path ? undefined : `${field}-${of.dialogue}`)
  return (
    <Card gap={3}>
      <h2>
        <a href={topicsHref(of.dialogue)}>{words.topicTitle(of.dialogue)}</a>
      </h2>
      {single && <p class="quiet">{of.now ? words.topicNow(of.now) : words.topicNone}</p>}
      {of.closed ? (
        <p class="quiet">{words.closed}</p>
      ) : (
        <Form action={`${address}/${path}`} form={came?.path === path ? form : undefined} label={words.topicYes}>
          <FieldRow>
            {of.topics.length > 0 && (
              <Select
                name="topic"
                id={id('topic')}
                label={words.topic}
                choices={[
                  ...of.topics.map(({ id: value, name }) => ({ value, label: name })),
                  { value: 'none', label: words.topicOut },
                ]}
                form={form}
              />
            )}
            <TextInput
              name="topicNamed"
              id={id('topicNamed')}
              label={of.topics.length > 0 ? words.topicNew : words.topic}
              maxLength={160}
              form={form}
            />
          </FieldRow>
          <div>
            <Button primary={single}>{words.topicYes}</Button>
          </div>
        </Form>
      )}
    </Card>
  )
}

const IntoTheme = ({ themes, single, address, came }: GroupsProps) => {
  const form = came?.path === 'nhom' ? came.form : newForm()
  const choice = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name })
  const choices: readonly (Choice | ChoiceGroup)[] =
    themes.likely.length > 0
      ? [
          { group: words.likely, choices: themes.likely.map(choice) },
          ...(themes.others.length > 0 ? [{ group: words.others, choices: themes.others.map(choice) }] : []),
        ]
      : themes.others.map(choice)
  return (
    <Card gap={3}>
      <h2>{words.themeTitle}</h2>
      {single && themes.now.length === 0 && <p class="quiet">{words.themeNone}</p>}
      {themes.now.length > 0 && (
        <ul class="lines">
          {themes.now.map(({ id, name }) => (
            <li>
              <Row apart>
                <a href={themeHref(id)}>{name}</a>
                <Form action={`${address}/nhom/${id}/dua-ra`} inline>
                  <Button small ghost label={words.takeOutOf(name)}>
                    {words.takeOut}
                  </Button>
                </Form>
              </Row>
            </li>
          ))}
        </ul>
      )}
      <Form action={`${address}/nhom`} form={came?.path === 'nhom' ? form : undefined} label={words.themeYes}>
        <FieldRow>
          {choices.length > 0 && <Select name="theme" label={words.theme} choices={choices} form={form} />}
          <TextInput
            name="themeNamed"
            label={choices.length > 0 ? words.themeNew : words.theme}
            maxLength={160}
            form={form}
          />
        </FieldRow>
        <div>
          <Button>{words.themeYes}</Button>
        </div>
      </Form>
    </Card>
  )
}
