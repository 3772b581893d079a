import { clock } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Card,
  Checkbox,
  type Choice,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { FloorPetition } from '../../application/floor/floor-petitions.ts'
import { LONGEST_SAID } from './floor-form.ts'
import { floorWords as words } from './words.vi.ts'

export interface FloorProps {
  readonly waiting: readonly FloorPetition[]
  readonly villages: readonly Choice[]
  /** `/can-bo/hoi-nghi/2026/neu-tai-cho` */
  readonly address: string
  /** The key by which the form that is shown counts once. */
  readonly formKey: string
  readonly mayEnter: boolean
  /** The conference's day has not come: nobody has raised anything yet. */
  readonly early: boolean
  readonly mayTake: boolean
  /** A form that came back: of a petition that waits, or the one that is entered. */
  readonly came: { readonly petitionId: string | null; readonly form: FormState } | null
}

/** Kiến nghị nêu tại chỗ: typed in seconds; looked at before they show. */
export const FloorPage = (props: FloorProps) => {
  const { waiting, mayEnter, early } = props
  return (
    <Stack gap={5}>
      {early && <Note>{words.early}</Note>}
      {mayEnter && !early && <Entering {...props} />}
      <section class="stack gap-3" aria-labelledby="cho-xem">
        <h2 id="cho-xem">{words.waiting(waiting.length)}</h2>
        {waiting.length === 0 && <p class="quiet">{words.none}</p>}
        {waiting.map((petition) => (
          <Waiting {...props} petition={petition} />
        ))}
      </section>
    </Stack>
  )
}

const Entering = ({ address, formKey, villages, came }: FloorProps) => {
  const form = came && came.petitionId === null ? came.form : newForm()
  return (
    <Card gap={3}>
      <h2>{words.add}</h2>
      <Form action={address} form={form} keys label={words.add}>
        <HiddenInput name="key" value={formKey} />
        <TextArea name="content" label={words.content} form={form} rows={3} maxLength={LONGEST_SAID} />
        <FieldRow>
          <TextInput name="name" as="organisation" label={words.name} form={form} maxLength={200} />
          <Select name="villageId" label={words.village} form={form} choices={villages} optional />
        </FieldRow>
        <FieldRow>
          <TextInput name="person" label={words.person} form={form} maxLength={200} optional />
          <TextInput name="phone" as="phone" label={words.phone} form={form} maxLength={30} optional />
        </FieldRow>
        <div>
          <Button primary>{words.save}</Button>
        </div>
      </Form>
    </Card>
  )
}

const Waiting = ({ petition, address, mayTake, came }: FloorProps & { petition: FloorPetition }) => {
  const isBack = came?.petitionId === petition.id
  const form = isBack ? came.form : newForm({ title: petition.title, content: petition.publicContent })
  const idOf = (name: string) => (isBack ? undefined : `${name}-${petition.id}`)
  return (
    <Card gap={3} id={`kn-${petition.id}`}>
      <p>
        <b>{words.number(petition.number, petition.sender)}</b>{' '}
        <span class="quiet num">
          {clock(petition.receivedAt)} · {petition.code}
        </span>
      </p>
      <p class="quote pre">{petition.content}</p>
      <p>
        <a href={`/can-bo/kien-nghi/bien-nhan/${petition.submissionId}`}>{words.receipt}</a>
      </p>
      {mayTake && (
        <Disclosure summary={words.take} open={isBack}>
          <Form action={`${address}/${petition.id}/dua-len`} version={petition.version} form={form} label={words.take}>
            <TextInput name="title" id={idOf('title')} label={words.publicTitle} form={form} maxLength={200} />
            <TextArea
              name="content"
              id={idOf('content')}
              label={words.publicContent}
              form={form}
              rows={3}
              maxLength={LONGEST_SAID}
            />
            <Checkbox name="checked" id={idOf('checked')} label={words.checked} form={form} />
            <div>
              <Button>{words.take}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}
