import type { ComponentChildren } from 'preact'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Buttons,
  DateInput,
  FileInput,
  Form,
  type FormState,
  Icon,
  type IconName,
  newForm,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { CommitmentWhole } from '../../application/commitments/commitments-query.ts'
import { type CommitmentAction, senderSayings } from '../../domain/index.ts'
import { sayingWords } from '../saying-words.vi.ts'
import { commitmentHref } from './address.ts'
import { fieldOf } from './commitment-acts.ts'
import { commitmentsWords as words } from './words.vi.ts'

/** A form that came back, and what was wrong. */
export interface CommitmentCameBack {
  readonly path: string
  readonly form: FormState
}

interface ActionsProps {
  readonly commitment: CommitmentWhole
  readonly can: (action: CommitmentAction) => boolean
  readonly came: CommitmentCameBack | undefined
  readonly today: Temporal.PlainDate
}

/** What this person can do with a promise: the next step first. */
export const CommitmentActions = (props: ActionsProps) => {
  const { can, today } = props
  const open = (path: string) => props.came?.path === path
  return (
    <section aria-label={words.actions}>
      <Buttons>
        {(can('keep') || open('da-lam')) && (
          <Act
            {...props}
            path="da-lam"
            said={words.keep}
            icon="check"
            primary
            files
            start={{ [fieldOf('da-lam', 'on')]: dateWithYear(today) }}
          >
            {(form) => (
              <>
                <DateInput name={fieldOf('da-lam', 'on')} label={words.keep.on} form={form} />
                <EvidenceFields path="da-lam" form={form} />
              </>
            )}
          </Act>
        )}
        {(can('stand-by') || open('giu-nguyen')) && (
          <Act {...props} path="giu-nguyen" said={words.stand} icon="check">
            {(form) => (
              <TextArea
                name={fieldOf('giu-nguyen', 'words')}
                label={words.stand.reason}
                hint={words.stand.reasonHint}
                rows={3}
                maxLength={2000}
                form={form}
              />
            )}
          </Act>
        )}
        {(can('add-evidence') || open('bang-chung')) && (
          <Act {...props} path="bang-chung" said={words.add} icon="plus" files>
            {(form) => <EvidenceFields path="bang-chung" form={form} />}
          </Act>
        )}
        {(can('hear-sender') || open('loi-nguoi-gui')) && (
          <Act {...props} path="loi-nguoi-gui" said={words.hear} icon="message">
            {(form) => <HearFields form={form} askers={props.commitment.askers} />}
          </Act>
        )}
        {(can('move') || open('doi-hen')) && (
          <Act {...props} path="doi-hen" said={words.move} icon="clock">
            {(form) => (
              <>
                <DateInput name={fieldOf('doi-hen', 'to')} label={words.move.to} form={form} />
                <TextArea name={fieldOf('doi-hen', 'reason')} label={words.move.reason} rows={3} form={form} />
              </>
            )}
          </Act>
        )}
        {(can('give-up') || open('thoi')) && (
          <Act {...props} path="thoi" said={words.giveUp} icon="close" danger>
            {(form) => <TextArea name={fieldOf('thoi', 'reason')} label={words.giveUp.reason} rows={3} form={form} />}
          </Act>
        )}
        {(can('take-back') || open('chua-xong')) && (
          <Act {...props} path="chua-xong" said={words.takeBack} icon="undo">
            {(form) => (
              <TextArea name={fieldOf('chua-xong', 'reason')} label={words.takeBack.reason} rows={3} form={form} />
            )}
          </Act>
        )}
      </Buttons>
    </section>
  )
}

const EvidenceFields = ({ path, form }: { path: string; form: FormState }) => (
  <>
    <TextArea
      name={fieldOf(path, 'words')}
      label={words.keep.words}
      hint={words.keep.wordsHint}
      rows={3}
      maxLength={2000}
      form={form}
      optional
    />
    <TextInput
      name={fieldOf(path, 'link')}
      label={words.keep.link}
      hint={words.keep.linkHint}
      maxLength={500}
      form={form}
      optional
    />
    <FileInput
      name={fieldOf(path, 'photos')}
      label={words.keep.photos}
      accept="image/*,.heic,.pdf"
      most={5}
      shrink
      form={form}
      optional
    />
  </>
)

const HearFields = ({ form, askers }: { form: FormState; askers: CommitmentWhole['askers'] }) => (
  <>
    {askers.length > 1 && (
      <Select
        name={fieldOf('loi-nguoi-gui', 'merged')}
        label={words.hear.whose}
        choices={askers.map(({ merged, number, name }) => ({ value: merged, label: words.hear.asker(number, name) }))}
        empty={null}
        form={form}
      />
    )}
    <RadioGroup
      name={fieldOf('loi-nguoi-gui', 'said')}
      label={words.hear.saying}
      choices={senderSayings.map((value) => ({ value, label: sayingWords[value] }))}
      form={form}
    />
    <TextArea
      name={fieldOf('loi-nguoi-gui', 'words')}
      label={words.hear.words}
      hint={words.hear.wordsHint}
      rows={2}
      maxLength={2000}
      form={form}
      optional
    />
    <TextInput
      name={fieldOf('loi-nguoi-gui', 'askedHow')}
      label={words.hear.askedHow}
      hint={words.hear.askedHowHint}
      maxLength={200}
      form={form}
    />
  </>
)

/** One thing to do: a button that opens its form in place. */
const Act = (
  props: ActionsProps & {
    path: string
    said: { readonly verb: string; readonly yes: string }
    icon: IconName
    primary?: boolean
    danger?: boolean
    files?: boolean
    start?: FormState['values']
    children: (form: FormState) => ComponentChildren
  },
) => {
  const came = props.came?.path === props.path ? props.came.form : undefined
  const look = ['button', props.primary && 'primary', props.danger && 'danger'].filter(Boolean).join(' ')
  return (
    <details class="confirm" open={came !== undefined}>
      <summary class={look}>
        <Icon name={props.icon} />
        {props.said.verb}
      </summary>
      <div class="confirm-body">
        <Form
          action={`${commitmentHref(props.commitment.id)}/${props.path}`}
          version={props.commitment.version}
          files={props.files}
          form={came}
          label={props.said.verb}
        >
          {props.children(came ?? newForm(props.start))}
          <button type="submit" class={`button primary${props.danger ? ' danger' : ''}`}>
            {props.said.yes}
          </button>
        </Form>
      </div>
    </details>
  )
}
