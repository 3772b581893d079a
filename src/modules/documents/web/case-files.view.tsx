import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  type Column,
  EmptyState,
  Form,
  type FormState,
  RowLink,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { CaseFile } from '../application/case-files.ts'
import { NOTATION_LONGEST, RULE_LONGEST } from '../domain/index.ts'
import { CASE_FILES, PAPER_OFFICE } from './addresses.ts'
import { caseFileWords as said } from './case-file-words.vi.ts'

const { columns: heads, contentsColumns } = said

/** Mục lục hồ sơ: the file of each dialogue. */
export const CaseFilesTable = ({ files }: { files: readonly CaseFile[] }) => (
  <Table
    caption={said.title}
    rows={files}
    empty={<EmptyState title={said.empty} />}
    columns={[
      {
        head: heads.notation,
        as: 'lead',
        cell: ({ notation, own }) => (
          <>
            {notation || said.noNotation}
            {notation && !own && <small class="sub">{said.byRule}</small>}
          </>
        ),
      },
      {
        head: heads.name,
        as: 'main',
        cell: (file) => <RowLink href={`${CASE_FILES}/${file.address}`}>{said.name(file.year, file.ordinal)}</RowLink>,
      },
      { head: heads.documents, as: 'number', cell: ({ documents }) => documents },
      { head: heads.pages, as: 'number', cell: ({ pages }) => pages || null },
    ]}
  />
)

/** One paper of a file, told by the register it stands in. */
export interface ContentsRow {
  readonly ordinal: number
  readonly number: string
  readonly on: Temporal.PlainDate | null
  readonly abstract: string
  readonly author: string
  readonly pages: number | null
  readonly note: string
  readonly href: string
}

const contents: readonly Column<ContentsRow>[] = [
  { head: contentsColumns.ordinal, as: 'number', cell: ({ ordinal }) => ordinal },
  { head: contentsColumns.number, as: 'lead', cell: ({ number }) => number },
  { head: contentsColumns.on, as: 'narrow', cell: ({ on }) => on && dateWithYear(on) },
  {
    head: contentsColumns.abstract,
    as: 'main',
    cell: ({ abstract, href }) => <RowLink href={href}>{abstract}</RowLink>,
  },
  { head: contentsColumns.author, cell: ({ author }) => author },
  { head: contentsColumns.pages, as: 'number', cell: ({ pages }) => pages },
  { head: contentsColumns.note, cell: ({ note }) => note },
]

export interface CaseFilePageProps {
  readonly file: CaseFile
  /** "H24.11.8.2026.05.KT"; what is missing of it is said instead. */
  readonly code: string
  readonly rows: readonly ContentsRow[]
  /** By the unit's rule; ''. */
  readonly proposed: string
  readonly form: FormState
  readonly mayKeep: boolean
}

/** The file of one dialogue: its code, what it is called, what lies in it. */
export const CaseFilePage = ({ file, code, rows, proposed, form, mayKeep }: CaseFilePageProps) => (
  <Stack gap={4}>
    <Card>
      <Stack gap={3}>
        <p>
          {heads.notation}: <strong>{file.notation || said.noNotation}</strong>
        </p>
        <p class="quiet">{code}</p>
        {mayKeep && (
          <Form action={`${CASE_FILES}/${file.address}`} version={file.version} form={form} label={said.form.title}>
            <TextInput
              name="notation"
              label={said.form.label}
              hint={said.form.hint(proposed)}
              size={12}
              maxLength={NOTATION_LONGEST}
              form={form}
              optional
            />
            <Buttons>
              <Button>{said.form.save}</Button>
            </Buttons>
          </Form>
        )}
      </Stack>
    </Card>
    <Table
      caption={said.contents}
      rows={rows}
      empty={<EmptyState title={said.contentsEmpty}>{said.contentsHint}</EmptyState>}
      columns={contents}
    />
  </Stack>
)

/** Among the settings of văn thư: what the files of dialogues are called. */
export const FileRuleCard = (props: {
  rule: string
  version: number
  form: FormState
  mayEdit: boolean
  mayReadFiles: boolean
}) => (
  <Card>
    <Stack gap={3}>
      <h2>{said.rule.title}</h2>
      <p class="quiet">{said.rule.about}</p>
      {props.mayEdit ? (
        <Form action={`${PAPER_OFFICE}/ho-so`} version={props.version} form={props.form} label={said.rule.title}>
          <TextInput
            name="rule"
            label={said.rule.label}
            hint={said.rule.hint}
            size={12}
            maxLength={RULE_LONGEST}
            form={props.form}
            optional
          />
          <Buttons>
            <Button>{said.rule.save}</Button>
          </Buttons>
        </Form>
      ) : (
        <p>{props.rule || said.rule.none}</p>
      )}
      {props.mayReadFiles && (
        <p>
          <a href={CASE_FILES}>{said.rule.toFiles}</a>
        </p>
      )}
    </Stack>
  </Card>
)
