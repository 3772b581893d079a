import { petitionHref } from '#modules/petitions/index.ts'
import {
  Button,
  type Column,
  Confirm,
  EmptyState,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  PickBar,
  pickColumn,
  Row,
  Select,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { GroupedPetition } from '../application/grouped-petitions.ts'
import type { Topic, Topics } from '../application/topics-query.ts'
import { topicsWords as words } from './topics-words.vi.ts'

/** A form of the page that came back; `topicId` of the one that is renamed. */
export interface TopicsCameBack {
  readonly form: FormState
  readonly topicId: string | null
}

export interface TopicsProps {
  readonly found: Topics
  /** "2026" */
  readonly dialogue: string
  /** …/chu-de */
  readonly address: string
  /** Whether anything may be changed: by this person, and while the dialogue is open. */
  readonly mayArrange: boolean
  readonly closed: boolean
  readonly came: TopicsCameBack | null
}

/** The form the boxes belong to. */
const PICKS = 'xep-chu-de'

/** Chủ đề trao đổi of a dialogue: what stands in none first, then each topic in speaking order. */
export const TopicsPage = (props: TopicsProps) => {
  const { found, mayArrange } = props
  const { topics, loose } = found
  const isBare = topics.length === 0 && loose.length === 0
  return (
    <Stack gap={6}>
      {props.closed && <Note is="plain">{words.closed}</Note>}
      {isBare && (
        <EmptyState title={words.nothing} icon="petition">
          {words.nothingAbout}
        </EmptyState>
      )}
      {mayArrange && topics.length === 0 && loose.length > 0 && (
        <EmptyState title={words.noTopics} icon="table" action={<ByField {...props} primary />}>
          {words.noTopicsAbout}
        </EmptyState>
      )}
      {mayArrange && !isBare && <Putting {...props} />}
      <Loose {...props} />
      {topics.map((topic, index) => (
        <OneTopic {...props} topic={topic} place={index + 1} />
      ))}
      {mayArrange && <Adding {...props} />}
    </Stack>
  )
}

const ByField = ({ address, found, primary }: TopicsProps & { primary?: boolean }) => (
  <Form action={`${address}/theo-linh-vuc`} version={found.version} inline label={words.byField}>
    <Button primary={primary} icon="table">
      {primary ? words.byField : words.restByField}
    </Button>
  </Form>
)

/** What is done with the petitions that are ticked, wherever on the page they stand. */
const Putting = ({ address, found }: TopicsProps) => (
  <PickBar form={PICKS} action={`${address}/xep`} label={words.pickLabel}>
    <HiddenInput name="version" value={found.version} />
    {found.topics.length > 0 && (
      <Select
        name="topic"
        label={words.into}
        choices={[
          ...found.topics.map(({ id, name }, index) => ({ value: id, label: words.topic(index + 1, name) })),
          { value: 'none', label: words.out },
        ]}
      />
    )}
    <TextInput name="named" label={found.topics.length > 0 ? words.orNew : words.intoNew} maxLength={160} />
    <Button>{words.put}</Button>
  </PickBar>
)

const Loose = (props: TopicsProps) => {
  const { loose, looseCount, topics } = props.found
  if (looseCount === 0) return topics.length > 0 ? <p class="quiet">{words.looseNone}</p> : null
  return (
    <section class="stack gap-3" aria-labelledby="chua-co-chu-de">
      <Row apart>
        <h2 id="chua-co-chu-de">{words.loose(looseCount)}</h2>
        {props.mayArrange && topics.length > 0 && <ByField {...props} />}
      </Row>
      {looseCount > loose.length && <p class="quiet">{words.looseMore(loose.length, looseCount)}</p>}
      <Table caption={words.loose(looseCount)} rows={loose} columns={[...picksOf(props), ...whatOf(props)]} />
    </section>
  )
}

const picksOf = ({ mayArrange }: TopicsProps): readonly Column<GroupedPetition>[] =>
  mayArrange
    ? [pickColumn({ form: PICKS, name: 'petition', value: ({ id }) => id, label: ({ title }) => words.pick(title) })]
    : []

const whatOf = ({ dialogue }: TopicsProps): readonly Column<GroupedPetition>[] => [
  {
    head: words.columns.petition,
    as: 'main',
    cell: (petition) => (
      <>
        <a href={petitionHref(petition)}>{petition.title}</a>
        <small class="sub">
          {[
            words.place(petition.number, petition.dialogue, dialogue),
            petition.sender,
            petition.askAtConference && words.wantsToSpeak,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </>
    ),
  },
  { head: words.columns.lead, cell: ({ lead }) => lead },
]

const OneTopic = (props: TopicsProps & { topic: Topic; place: number }) => {
  const { topic, place, mayArrange, found } = props
  const heading = `chu-de-${topic.id}`
  const order = new Map(topic.petitions.map(({ id }, index) => [id, index]))
  const last = topic.petitions.length - 1
  const at = ({ id }: GroupedPetition) => order.get(id) ?? 0
  return (
    <section class="stack gap-3" aria-labelledby={heading}>
      <Row apart>
        <h2 id={heading}>{words.topic(place, topic.name)}</h2>
        {mayArrange && (
          <Order
            {...props}
            what="chu-de"
            id={topic.id}
            name={topic.name}
            up={place > 1}
            down={place < found.topics.length}
          />
        )}
      </Row>
      {topic.petitions.length === 0 ? (
        <p class="quiet">{words.emptyTopic}</p>
      ) : (
        <Table
          caption={topic.name}
          rows={topic.petitions}
          columns={[
            ...picksOf(props),
            ...whatOf(props),
            ...(mayArrange
              ? [
                  {
                    head: words.columns.act,
                    as: 'actions' as const,
                    cell: (petition: GroupedPetition) => (
                      <Order
                        {...props}
                        what="kien-nghi"
                        id={petition.id}
                        name={petition.title}
                        up={at(petition) > 0}
                        down={at(petition) < last}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayArrange && <Changing {...props} />}
    </section>
  )
}

/** A place earlier or later; the first has no way up, the last none down. */
const Order = (
  props: TopicsProps & { what: 'chu-de' | 'kien-nghi'; id: string; name: string; up: boolean; down: boolean },
) =>
  (props.up || props.down) && (
    <Form action={`${props.address}/thu-tu`} version={props.found.version} inline>
      {props.up && (
        <Button
          small
          ghost
          icon="up"
          name="viec"
          value={`len:${props.what}:${props.id}`}
          label={words.upOf(props.name)}
        >
          {words.up}
        </Button>
      )}
      {props.down && (
        <Button
          small
          ghost
          icon="down"
          name="viec"
          value={`xuong:${props.what}:${props.id}`}
          label={words.downOf(props.name)}
        >
          {words.down}
        </Button>
      )}
    </Form>
  )

const Changing = ({ topic, address, found, came }: TopicsProps & { topic: Topic }) => {
  const isBack = came?.topicId === topic.id
  const { name } = topic
  return (
    <Row gap={2}>
      <Confirm
        small
        verb={words.rename}
        question={words.renameOf(name)}
        yes={words.save}
        action={`${address}/${topic.id}/ten`}
        version={found.version}
        form={isBack ? came.form : undefined}
        open={isBack}
      >
        <TextInput
          name="name"
          id={isBack ? undefined : `ten-${topic.id}`}
          label={words.name}
          form={isBack ? came.form : newForm({ name })}
          maxLength={160}
        />
      </Confirm>
      <Confirm
        small
        verb={words.remove}
        question={words.removeQuestion(name, topic.petitions.length)}
        yes={words.removeOf(name)}
        action={`${address}/${topic.id}/bo`}
        version={found.version}
      />
    </Row>
  )
}

const Adding = ({ address, found, came }: TopicsProps) => {
  const form = came && came.topicId === null ? came.form : newForm()
  return (
    <section class="stack gap-2" aria-labelledby="them-chu-de">
      <h2 id="them-chu-de">{words.add}</h2>
      <Form action={address} version={found.version} form={form} label={words.add}>
        <TextInput
          name="name"
          id={came && came.topicId !== null ? 'ten-moi' : undefined}
          label={words.name}
          form={form}
          maxLength={160}
        />
        <div>
          <Button icon="plus">{words.add}</Button>
        </div>
      </Form>
    </section>
  )
}
