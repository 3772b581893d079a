import {
  Button,
  ButtonLink,
  Buttons,
  Disclosure,
  FileInput,
  Form,
  type FormState,
  HiddenInput,
  InItsLanguage,
  type KeptFile,
  Note,
  PageHead,
  Phone,
  TextArea,
  TextInput,
  useLanguage,
  useWords,
} from '#ui/index.ts'
import type { ReceiptPetition } from '../application/intake/receipt-of.ts'
import { filesWords } from './files-words.en.ts'
import { followWords } from './follow-words.en.ts'
import { ACCEPT_WITH_SOUND } from './petition-row.view.tsx'
import { saidIn } from './said-in.ts'

/** The door of those who have the code on paper. */
export const FollowDoor = ({ base, phone, form }: { base: string; phone: string; form: FormState }) => {
  const words = useWords(followWords)
  return (
    <>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }}>
        <p>{words.about}</p>
      </PageHead>
      <Form action={`${base}/theo-doi`} form={form}>
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          as="digits"
          form={form}
          size={18}
          maxLength={30}
        />
        <TextInput
          name="proof"
          label={words.proof}
          hint={words.proofHint}
          as="digits"
          form={form}
          size={18}
          maxLength={30}
        />
        <Button primary big>
          {words.look}
        </Button>
      </Form>
      {phone && (
        <p>
          {words.lost} {words.call} <Phone number={phone} />
          {words.lostCall}
        </p>
      )}
    </>
  )
}

/** The head of the pages that show something. */
export const FollowHead = ({ base, receipt, full }: { base: string; receipt: string | null; full: boolean }) => {
  const words = useWords(followWords)
  return (
    <>
      <PageHead title={words.title} back={{ href: `${base}/`, label: words.home }} />
      {!full && (
        <Note is="plain">
          <p>{words.progressOnly}</p>
        </Note>
      )}
      {receipt && (
        <Buttons>
          <ButtonLink href={receipt} icon="document">
            {words.receipt}
          </ButtonLink>
        </Buttons>
      )}
    </>
  )
}

export interface AddProps {
  readonly path: string
  readonly base: string
  readonly petition: ReceiptPetition
  readonly draft: string
  readonly kept: readonly KeptFile[]
  /** What came back, when it was this petition's form. */
  readonly form: FormState
  readonly open: boolean
  readonly mayAdd: boolean
  readonly mayWithdraw: boolean
}

/** What a sender may do with his petition: add to it, or withdraw it. */
export const FollowActions = (props: AddProps) => {
  const fileWords = useWords(filesWords)
  const words = useWords(followWords)
  const { petition, path, form } = props
  // Several petitions stand on one page: the ids of each one's fields are its own.
  const id = (name: string) => `${name}-${petition.code}`
  return (
    <>
      {props.mayAdd && (
        <Disclosure summary={words.add} open={props.open}>
          <Form action={`${path}/bo-sung`} form={props.open ? form : undefined} files label={words.add}>
            <HiddenInput name="petition" value={petition.id} />
            <HiddenInput name="draft" value={props.draft} />
            <TextArea
              id={id('words')}
              name="words"
              label={words.addWords}
              hint={words.addHint}
              rows={4}
              maxLength={10_000}
              form={form}
            />
            <FileInput
              id={id('files')}
              name="files"
              keptName="kept"
              label={words.addFiles}
              hint={fileWords.kindsWithSound}
              accept={ACCEPT_WITH_SOUND}
              kept={props.kept}
              uploadTo={`${props.base}/tep/${props.draft}`}
              shrink
              optional
              form={form}
            />
            <div>
              <Button>{words.addSend}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
      {props.mayWithdraw && (
        <div>
          <ButtonLink small ghost href={`${path}/rut/${petition.code}`} icon="undo">
            {words.withdraw}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

/** The question before a petition is withdrawn. */
export const WithdrawView = ({
  path,
  petition,
  form,
}: {
  path: string
  petition: ReceiptPetition
  form: FormState
}) => {
  const words = useWords(followWords)
  const { title } = saidIn(useLanguage(), petition)
  return (
    <>
      <PageHead title={words.withdrawTitle(petition.code)} back={{ href: path, label: words.title }}>
        <p>
          <InItsLanguage>{title}</InItsLanguage>
        </p>
      </PageHead>
      <p>{words.withdrawAbout}</p>
      <Form action={`${path}/rut/${petition.code}`} form={form}>
        <TextArea name="reason" label={words.withdrawReason} rows={3} maxLength={2000} form={form} optional />
        <Buttons>
          <Button primary danger>
            {words.withdrawYes}
          </Button>
          <ButtonLink href={path}>{words.withdrawNo}</ButtonLink>
        </Buttons>
      </Form>
    </>
  )
}
