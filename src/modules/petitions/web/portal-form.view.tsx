import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/day.ts'
import {
  anonymousNamesIn,
  EmailInput,
  IdentifierInput,
  isKind,
  KindAndPlace,
  NameAndPhone,
  openKinds,
  personalKinds,
  publicName,
  type VillageChoice,
} from '#modules/organisations/index.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  DefaultSubmit,
  Disclosure,
  Form,
  type FormState,
  fieldValue,
  HiddenInput,
  type KeptFile,
  KeptLine,
  KeptTyping,
  MoreRows,
  NamePreview,
  Note,
  PageHead,
  TextInput,
  useLanguage,
  useWords,
} from '#ui/index.ts'
import { MOST_PETITIONS } from '../application/intake/submission-input.ts'
import type { FormKeys } from './form-keys.ts'
import { PetitionRowFields } from './petition-row.view.tsx'
import { nameInPublic } from './portal-form.ts'
import { formWords } from './portal-form-words.en.ts'
import { SignatoriesField } from './signatories.tsx'
import type { Similar } from './similar.view.tsx'

/** What the petition form shows around what is typed. */
export interface PortalFormProps {
  readonly base: string
  /** Under which name the device keeps what is typed: the same in each language. */
  readonly keptAs: string
  readonly form: FormState
  readonly rows: number
  readonly keys: FormKeys
  readonly villages: readonly VillageChoice[]
  readonly kept: ReadonlyMap<string, KeptFile>
  /** The dialogue that takes petitions; null: none, they wait for the next. */
  readonly dialogue: {
    readonly conferenceOn: Day
    readonly held: boolean
    readonly lastDay: Day
    readonly late: boolean
  } | null
  /** A registration was made just before. */
  readonly registered: boolean
  /** What is published like each petition, by its row. */
  readonly similar: ReadonlyMap<number, Similar>
  /** The token of the draft this form was saved under; null: it was not. */
  readonly savedAs: string | null
  /** When the saved draft that was opened goes; null: this is none. */
  readonly draftUntil: Temporal.Instant | null
  /** Keeps what is typed on the device: 'fresh' also fills in what was typed before; 'no' on a shared one. */
  readonly keeping: 'fresh' | 'on' | 'no'
  /** Trap, time and question. */
  readonly guard: ComponentChildren
}

/** The public's petition form: three things needed, one column, everything kept when it comes back. */
export function PortalFormView(props: PortalFormProps) {
  const words = useWords(formWords)
  const { base, form, dialogue, kept } = props
  const mayAttend = dialogue !== null && !dialogue.held
  const inMore = ['person', 'email', 'identifier']
  return (
    <>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        <p>{words.about}</p>
        {dialogue && !dialogue.late && <p>{words.until(dialogue.lastDay)}</p>}
      </PageHead>
      {!dialogue && (
        <Note title={words.noneTitle} is="plain">
          <p>{words.none}</p>
        </Note>
      )}
      {dialogue?.late && (
        <Note title={words.lateTitle} is="soon">
          <p>{words.late(dialogue.lastDay)}</p>
        </Note>
      )}
      {props.registered && (
        <Note>
          <p>{words.registered}</p>
        </Note>
      )}
      {props.draftUntil && (
        <Note is="plain">
          <p>{words.draftOpened(props.draftUntil)}</p>
        </Note>
      )}
      <NamePreview
        fields={{ name: 'name', kind: 'kind', village: 'place', show: 'showName', hide: 'hideName' }}
        openKinds={openKinds}
        anonymous={anonymousNamesIn(useLanguage())}
      >
        <KeptTyping as={props.keptAs} keeping={props.keeping}>
          <Form action={`${base}/gui-kien-nghi`} idempotencyKey={props.keys.key} form={form} files>
            <DefaultSubmit>{words.send}</DefaultSubmit>
            <HiddenInput name="draft" value={props.keys.draft} />
            <HiddenInput name="source" value={fieldValue(form, 'source')} />
            {props.savedAs && <HiddenInput name="saved" value={props.savedAs} />}
            <NameAndPhone form={form} />
            <KindAndPlace form={form} villages={props.villages} />
            <MoreRows
              count={props.rows}
              most={MOST_PETITIONS}
              addLabel={words.addRow}
              addName="add"
              addValue="1"
              rowLabel={words.row}
              row={(index, number) => (
                <PetitionRowFields
                  index={index}
                  number={number}
                  form={form}
                  kept={kept}
                  uploadTo={`${base}/tep/${props.keys.draft}`}
                  base={base}
                  similarAt={`${base}/gui-kien-nghi/giong`}
                  similar={props.similar.get(Number(index)) ?? null}
                  mayAsk={mayAttend}
                />
              )}
            />
            {mayAttend && !props.registered && (
              <Card gap={3} tight>
                <Checkbox
                  name="attend"
                  label={words.attend(dialogue.conferenceOn)}
                  hint={words.attendHint}
                  form={form}
                  bare
                />
                <TextInput
                  name="people"
                  label={words.people}
                  hint={words.peopleHint}
                  as="number"
                  form={form}
                  size={4}
                  maxLength={3}
                />
              </Card>
            )}
            <Disclosure
              summary={words.more}
              open={inMore.some((name) => form.errors[name] || fieldValue(form, name) !== '')}
            >
              <TextInput name="person" label={words.person} as="name" form={form} maxLength={200} optional />
              <EmailInput form={form} />
              <IdentifierInput form={form} />
            </Disclosure>
            <SignatoriesField form={form} />
            <NamingCard form={form} villages={props.villages} />
            {props.guard}
            <Button primary big>
              {words.send}
            </Button>
            <div class="stack gap-1">
              <Buttons>
                <Button name="save" value="1" formnovalidate>
                  {words.save}
                </Button>
              </Buttons>
              <p class="hint">{words.saveHint}</p>
              <KeptLine />
            </div>
            <p>
              <a href={`${base}/quyen-rieng-tu`}>{words.privacy}</a>
            </p>
          </Form>
        </KeptTyping>
      </NamePreview>
    </>
  )
}

/** How the sender will be named in public, and the one choice about it (R20). */
const NamingCard = ({ form, villages }: { form: FormState; villages: readonly VillageChoice[] }) => {
  const language = useLanguage()
  const words = formWords[language]
  const typed = fieldValue(form, 'kind')
  const kind = isKind(typed) ? typed : null
  const place = fieldValue(form, 'place')
  const shown = publicName(
    {
      kind,
      name: fieldValue(form, 'name'),
      village: villages.find(({ id }) => id === place)?.name ?? null,
      outside: place === 'outside',
      nameInPublic: nameInPublic(form.values, kind) && fieldValue(form, 'name') !== '',
    },
    language,
  )
  return (
    <Card gap={3} tight>
      <h2>{words.publicTitle}</h2>
      <p class="quiet">{words.publicAbout}</p>
      <p>
        {words.publicAs} <b data-preview-name="">{shown}</b>
      </p>
      <div data-for={`${personalKinds.join(' ')} `}>
        <Checkbox name="showName" label={words.show} hint={words.showHint} form={form} bare />
      </div>
      <div data-for={openKinds.join(' ')}>
        <Checkbox name="hideName" label={words.hide} hint={words.hideHint} form={form} bare />
      </div>
    </Card>
  )
}
