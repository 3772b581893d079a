import type { ComponentChildren } from 'preact'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  DateInput,
  EmptyState,
  Form,
  type FormState,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { DocumentPage } from '../application/documents-query.ts'
import type { DocumentCheck } from '../domain/index.ts'
import { documentsAddress } from './document-list.view.tsx'
import { checkPaths } from './life.view.tsx'
import { checkWords, lifeWords as said } from './life-words.vi.ts'

interface PageProps {
  readonly page: Pick<DocumentPage, 'id' | 'version' | 'title' | 'numberText'>
  readonly form: FormState
}

/** One act of a document on a page of its own. */
const Act = ({
  page,
  path,
  form,
  yes,
  about,
  children,
}: PageProps & { path: string; yes: string; about?: string; children: ComponentChildren }) => (
  <Card>
    <Stack gap={3}>
      <p>{[page.numberText, page.title].filter(Boolean).join(', ')}</p>
      {about && <p class="quiet">{about}</p>}
      <Form action={`${documentsAddress}/${page.id}/${path}`} version={page.version} form={form}>
        {children}
        <Buttons>
          <Button primary>{yes}</Button>
        </Buttons>
      </Form>
    </Stack>
  </Card>
)

type Person = { readonly id: string; readonly name: string; readonly title: string }
const people = (all: readonly Person[]) =>
  all.map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(', ') }))

/** One's own check, with a word of one's own. */
export const OwnCheckPage = ({ what, ...props }: PageProps & { what: DocumentCheck }) => (
  <Act {...props} path={checkPaths[what]} yes={said.checks.yes[what]}>
    <TextArea name="word" label={said.checks.word} rows={2} form={props.form} optional />
  </Act>
)

/** Ghi thay người kiểm tra. */
export const RecordCheckPage = ({
  unchecked,
  checkers,
  ...props
}: PageProps & { unchecked: readonly DocumentCheck[]; checkers: readonly Person[] }) =>
  unchecked.length === 0 ? (
    <EmptyState title={said.checks.nobody} />
  ) : (
    <Act {...props} path="kiem-tra" yes={said.checks.forSomebody} about={said.checks.forAbout}>
      <RadioGroup
        name="what"
        label={said.checks.title}
        choices={unchecked.map((what) => ({ value: what, label: checkWords[what] }))}
        form={props.form}
      />
      <Select name="checkerId" label={said.checks.checker} choices={people(checkers)} form={props.form} />
      <TextInput
        name="paper"
        label={said.checks.paper}
        hint={said.checks.paperHint}
        maxLength={60}
        form={props.form}
        optional
      />
      <TextArea name="word" label={said.checks.word} rows={2} form={props.form} optional />
    </Act>
  )

type Replacement = {
  readonly id: string
  readonly title: string
  readonly numberText: string
  readonly issuedOn: Temporal.PlainDate | null
}
const replacements = (all: readonly Replacement[]) =>
  all.map(({ id, title, numberText, issuedOn }) => ({
    value: id,
    label: [numberText, issuedOn && dateWithYear(issuedOn), title].filter(Boolean).join(', '),
  }))

/** Thu hồi: the day, why, and by what it is replaced. */
export const WithdrawPage = ({ others, ...props }: PageProps & { others: readonly Replacement[] }) => (
  <Act {...props} path="thu-hoi" yes={said.withdraw.yes} about={said.withdraw.about}>
    <DateInput name="on" label={said.withdraw.on} form={props.form} />
    <TextArea name="reason" label={said.withdraw.reason} rows={3} form={props.form} />
    <Select
      name="replacedBy"
      label={said.withdraw.replacedBy}
      hint={said.withdraw.replacedHint}
      empty={said.withdraw.none}
      choices={replacements(others)}
      form={props.form}
      optional
    />
  </Act>
)

/** Văn bản thay thế, once there is one. */
export const ReplacePage = ({ others, ...props }: PageProps & { others: readonly Replacement[] }) => (
  <Act {...props} path="thay-the" yes={said.withdraw.replaceYes}>
    <Select name="replacedBy" label={said.withdraw.replacedBy} choices={replacements(others)} form={props.form} />
  </Act>
)

/** Đính chính: what is wrong and how it should read; the letter is drafted from it. */
export const CorrectPage = (props: PageProps) => (
  <Act {...props} path="dinh-chinh" yes={said.correct.yes} about={said.correct.about}>
    <TextInput
      name="place"
      label={said.correct.place}
      hint={said.correct.placeHint}
      maxLength={120}
      form={props.form}
      optional
    />
    <TextArea name="wrong" label={said.correct.wrong} rows={2} form={props.form} />
    <TextArea name="right" label={said.correct.right} rows={2} form={props.form} />
  </Act>
)
