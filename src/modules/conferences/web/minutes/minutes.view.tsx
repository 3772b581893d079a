import { clock, dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  AutoSave,
  Badge,
  Button,
  Card,
  type Choice,
  Columns,
  Confirm,
  DateInput,
  FieldRow,
  Form,
  type FormState,
  fieldValue,
  HiddenInput,
  LivePart,
  newForm,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Agenda, AgendaRow } from '../../application/agenda/agenda-query.ts'
import type { MinutesFile } from '../../application/minutes/minutes-files.ts'
import { itemFields, type Minutes, type MinutesField, wholeFields } from '../../application/minutes/minutes-query.ts'
import type { SittingRow } from '../../application/sitting/sitting-query.ts'
import { timeOf } from '../../domain/index.ts'
import { type FileForm, fileForms, MinutesFiles } from './files.view.tsx'
import { minutesWords as words } from './words.vi.ts'

export interface MinutesProps {
  readonly agenda: Agenda
  readonly minutes: Minutes
  readonly sitting: SittingRow | null
  readonly turns: readonly {
    readonly itemId: string
    readonly beganAt: Temporal.Instant
    readonly endedAt: Temporal.Instant | null
  }[]
  readonly dialogueId: string
  /** The item that is written about; null: the conference as a whole. */
  readonly item: AgendaRow | null
  /** `/can-bo/hoi-nghi/2026/bien-ban` */
  readonly address: string
  readonly stream: string
  readonly now: number
  readonly departments: readonly Choice[]
  readonly mayWrite: boolean
  /** A form of the page that came back. */
  readonly came: { readonly what: 'fields' | 'note' | 'promise' | FileForm; readonly form: FormState } | null
  /** Sound and photos of the whole and of every item. */
  readonly files: readonly MinutesFile[]
  /** The minutes' paper was issued. */
  readonly issued: boolean
  /** Who was there, as the door counted; ''. */
  readonly present: string
}

/** Where an item's minutes are written; the whole's without one. */
export const minutesAt = (address: string, itemId: string | null): string => `${address}?muc=${itemId ?? 'chung'}`
const actOf = ({ address, item }: MinutesProps, act: string): string => `${address}/${item?.id ?? 'chung'}/${act}`

/** Biên bản: the items beside what is written of one of them. */
export const MinutesPage = (props: MinutesProps) => {
  const { sitting } = props
  return (
    <Columns as="aside">
      <Stack gap={4}>
        {props.item ? <AboutItem {...props} item={props.item} /> : <h2>{words.whole}</h2>}
        <Fields {...props} />
        {props.item?.kind === 'petition' && <Promises {...props} />}
        <Files {...props} />
      </Stack>
      <LivePart id="bien-ban-song" stream={props.stream} now={props.now} lost={words.lost}>
        <Stack gap={5}>
          {sitting?.beganAt && (
            <p class="num">
              {words.sitting(clock(sitting.beganAt), sitting.endedAt ? clock(sitting.endedAt) : '')}{' '}
              {sitting.recorded && words.recorded}
            </p>
          )}
          <Notes {...props} />
          <Items {...props} />
        </Stack>
      </LivePart>
    </Columns>
  )
}

const AboutItem = ({ item, turns }: MinutesProps & { item: AgendaRow }) => {
  const own = turns.filter(({ itemId }) => itemId === item.id)
  const times = own.map(({ beganAt, endedAt }) => words.turn(clock(beganAt), endedAt ? clock(endedAt) : ''))
  return (
    <div class="stack gap-1">
      {item.kind === 'petition' && (
        <p class="eyebrow">{[words.petition(item.label), item.sender].filter(Boolean).join(' · ')}</p>
      )}
      <h2>{item.title}</h2>
      {times.length > 0 && <p class="quiet num">{words.turns(times.join('; '))}</p>}
    </div>
  )
}

/** The fields of what is written about; a part or slot has no answer. */
export const fieldsOf = (item: AgendaRow | null): readonly MinutesField[] =>
  item === null ? wholeFields : item.kind === 'petition' ? itemFields : ['discussion']

const oneLine: readonly MinutesField[] = ['speaker', 'secretary']
const rowsOf: Partial<Record<MinutesField, number>> = { answer: 7, conclusion: 7, present: 3 }

const Fields = (props: MinutesProps) => {
  const { minutes, item, dialogueId, came, mayWrite } = props
  const keys = fieldsOf(item)
  const aboutId = item?.id ?? dialogueId
  const written = keys.map((key) => ({ key, field: minutes.field(aboutId, key) }))
  const isBack = came?.what === 'fields'
  const form = isBack
    ? came.form
    : newForm(Object.fromEntries(written.map(({ key, field }) => [key, field?.words ?? proposed(props, key)])))
  const last = written
    .flatMap(({ field }) => (field ? [field] : []))
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))[0]
  if (!mayWrite)
    return (
      <Card gap={3}>
        {written.map(({ key, field }) => (
          <div>
            <h3>{words.fields[key]}</h3>
            <p class="pre">{field?.words ?? proposed(props, key)}</p>
          </div>
        ))}
      </Card>
    )
  return (
    <Card gap={3}>
      <AutoSave saving={words.saving} saved={words.saved} failed={words.notSaved}>
        <Form action={actOf(props, 'ghi')} form={form} keys label={words.save}>
          {written.map(({ key, field }) => (
            <>
              <HiddenInput
                name={`v.${key}`}
                value={(isBack && fieldValue(form, `v.${key}`)) || String(field?.version ?? 0)}
              />
              {key === 'present' && !field && <HiddenInput name="p.present" value={props.present} />}
              {oneLine.includes(key) ? (
                <TextInput name={key} label={words.fields[key]} hint={hintOf(props, key)} form={form} maxLength={300} />
              ) : (
                <TextArea
                  name={key}
                  label={words.fields[key]}
                  hint={hintOf(props, key)}
                  form={form}
                  rows={rowsOf[key] ?? 4}
                  maxLength={20_000}
                />
              )}
            </>
          ))}
          <div>
            <Button primary>{words.save}</Button>
          </div>
        </Form>
      </AutoSave>
      {last && <p class="quiet small">{words.savedBy(last.by, clock(last.at))}</p>}
    </Card>
  )
}

/** The files of what is written about. */
const Files = (props: MinutesProps) => {
  const { files, item, came } = props
  const own = files.filter(({ itemId }) => itemId === (item?.id ?? null))
  const what = fileForms.find((one) => one === came?.what)
  return (
    <MinutesFiles
      {...props}
      files={own}
      elsewhere={files.length - own.length}
      action={actOf(props, 'tep')}
      came={came && what ? { what, form: came.form } : null}
    />
  )
}

const hintOf = ({ present }: MinutesProps, key: MinutesField): string | undefined =>
  key === 'present' && present ? words.counted : words.hints[key]

/** What is known before anybody wrote: who answers is in the agenda, who is there was counted at the door. */
const proposed = ({ item, present }: MinutesProps, key: MinutesField): string =>
  key === 'speaker' ? (item?.who ?? '') : key === 'present' ? present : ''

const Notes = (props: MinutesProps) => {
  const { minutes, item, mayWrite, came } = props
  const own = minutes.notes.filter(({ itemId }) => itemId === (item?.id ?? null))
  const form = came?.what === 'note' ? came.form : newForm()
  return (
    <section class="stack gap-2" aria-labelledby="ghi-nhanh">
      <h2 id="ghi-nhanh">{words.notes}</h2>
      {own.length === 0 && <p class="quiet">{words.noNotes}</p>}
      <ul class="stack gap-2">
        {own.map((note) => (
          <li>
            <small class="sub num">
              {clock(note.at)} · {note.by}
            </small>
            <div class="pre">{note.words}</div>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Form action={actOf(props, 'ghi-nhanh')} form={form} keys label={words.note}>
          <TextArea name="words" label={words.note} form={form} rows={2} maxLength={4000} />
          <div>
            <Button small>{words.addNote}</Button>
          </div>
        </Form>
      )}
    </section>
  )
}

const Items = ({ agenda, sitting, item, address }: MinutesProps) => (
  <nav class="stack gap-2" aria-labelledby="cac-muc">
    <h2 id="cac-muc">{words.list}</h2>
    {sitting?.itemId && sitting.itemId !== item?.id && (
      <p>
        <a href={minutesAt(address, sitting.itemId)}>{words.toNow}</a>
      </p>
    )}
    <ol class="stack gap-1">
      <li>
        <a href={minutesAt(address, null)} aria-current={item === null ? 'page' : undefined}>
          {words.whole}
        </a>
      </li>
      {agenda.items.map(({ item: one, from }) => (
        <li>
          <span class="quiet num">{one.label ? words.petition(one.label) : timeOf(from)}</span>{' '}
          <a href={minutesAt(address, one.id)} aria-current={one.id === item?.id ? 'page' : undefined}>
            {one.title}
          </a>{' '}
          {one.id === sitting?.itemId && <Badge is="open">{words.now}</Badge>}
        </li>
      ))}
    </ol>
  </nav>
)

const Promises = (props: MinutesProps) => {
  const { minutes, item, departments, mayWrite, came, address } = props
  const own = minutes.promises.filter(({ itemId }) => itemId === item?.id)
  const form = came?.what === 'promise' ? came.form : newForm({ departmentId: item?.departmentId ?? '' })
  return (
    <Card gap={3}>
      <h2>{words.promises}</h2>
      {own.length > 0 && (
        <ul class="stack gap-2">
          {own.map(({ id, what, who, dueOn }) => (
            <li class="row gap-2 apart">
              <span>{words.promise(what, who, dueOn ? dateWithYear(dueOn) : '')}</span>
              {mayWrite && (
                <Confirm
                  small
                  verb={words.removePromise}
                  question={words.removePromiseOf(what)}
                  yes={words.removePromise}
                  action={`${address}/${item?.id}/bo-loi-hua`}
                  hidden={{ promise: id }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Form action={actOf(props, 'loi-hua')} form={form} label={words.addPromise}>
          <TextInput name="what" label={words.what} form={form} maxLength={500} />
          <FieldRow>
            <Select name="departmentId" label={words.who} form={form} choices={departments} />
            <DateInput name="dueOn" label={words.due} form={form} optional />
          </FieldRow>
          <div>
            <Button>{words.addPromise}</Button>
          </div>
        </Form>
      )}
    </Card>
  )
}
