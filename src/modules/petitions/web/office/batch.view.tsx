import {
  Badge,
  ButtonLink,
  Confirm,
  type FormState,
  Note,
  RadioGroup,
  Row,
  RowLink,
  Select,
  Stack,
  Table,
  TableExport,
  TextArea,
} from '#ui/index.ts'
import type { BatchRefusal } from '../../application/batch/act-on-batch.ts'
import type { Batch, BatchRow } from '../../application/batch/batch-page.ts'
import { petitionHref, petitionLabel } from '../../application/petition-address.ts'
import type { BatchAct } from '../../domain/index.ts'
import { stageSigns, stageWords } from '../stage-words.vi.ts'
import { fieldChoices } from './actions/classify.tsx'
import { assignWords, classifyWords } from './actions/words.vi.ts'
import { batchWords as words } from './batch-words.vi.ts'

export interface BatchProps {
  readonly batch: Batch
  /** What this person may do. */
  readonly may: Readonly<Record<BatchAct, boolean>>
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  readonly officers: readonly { readonly id: string; readonly name: string; readonly departmentId: string | null }[]
  /** Where they are put into groups of later modules, below this page; null for who may not. */
  readonly grouping: { readonly path: string; readonly label: string } | null
  /** A form that came back. */
  readonly came: { readonly act: BatchAct; readonly form: FormState } | null
}

const batchAddress = (id: string) => `/can-bo/kien-nghi/chon/${id}`

const isRefusal = (outcome: string): outcome is BatchRefusal => Object.hasOwn(words.refusals, outcome)

/** Petitions chosen together: what came of the last act on each, what can be done, and which they are. */
export const BatchPage = (props: BatchProps) => {
  const { batch } = props
  return (
    <Stack gap={5}>
      {batch.act && <Outcome act={batch.act} rows={batch.rows} />}
      {batch.found > batch.rows.length && <Note is="soon">{words.more(batch.found)}</Note>}
      <Row>
        {props.may.assign && <Assign {...props} />}
        {props.may.classify && <Classify {...props} />}
        {props.may.release && <Release {...props} />}
        {props.grouping && (
          <ButtonLink href={`${batchAddress(batch.id)}/${props.grouping.path}`}>{props.grouping.label}</ButtonLink>
        )}
        <TableExport action={`${batchAddress(batch.id)}/xuat`} />
      </Row>
      <Table
        caption={words.caption}
        rows={batch.rows}
        columns={[
          { head: words.number, as: 'lead', cell: (row) => <span class="quiet num">{placeOf(row)}</span> },
          {
            head: words.petition,
            as: 'main',
            cell: (row) => (
              <>
                <RowLink href={petitionHref(row)}>{row.title}</RowLink>
                <small class="sub">{row.sender}</small>
              </>
            ),
          },
          {
            head: words.state,
            bare: true,
            cell: (row) => <Badge is={stageSigns[row.stage]}>{stageWords[row.stage]}</Badge>,
          },
          { head: words.lead, cell: (row) => row.lead },
          ...(batch.act ? [{ head: words.result, cell: (row: BatchRow) => resultOf(row) }] : []),
        ]}
      />
    </Stack>
  )
}

/** "2026/7": a selection may reach over several years. */
const placeOf = ({ dialogue, number }: BatchRow): string =>
  dialogue === null || number === null ? words.waiting : `${dialogue}/${number}`

const resultOf = ({ outcome }: BatchRow): string =>
  outcome === 'done' ? words.isDone : isRefusal(outcome) ? words.refusals[outcome] : ''

/** n done, m not and why, each with its link. */
const Outcome = ({ act, rows }: { act: BatchAct; rows: readonly BatchRow[] }) => {
  const done = rows.filter(({ outcome }) => outcome === 'done').length
  const refused = rows.filter(({ outcome }) => isRefusal(outcome))
  const unreached = rows.length - done - refused.length
  return (
    <Stack gap={3}>
      {done > 0 && <Note>{words.done[act](done)}</Note>}
      {refused.length > 0 && (
        <Note is="soon" title={words.notDone[act](refused.length)}>
          <ul class="bullets">
            {refused.map((row) => (
              <li>
                <a href={petitionHref(row)}>{petitionLabel(row)}</a>: {resultOf(row)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {unreached > 0 && <Note is="late">{words.unreached(unreached)}</Note>}
    </Stack>
  )
}

const formOf = ({ came }: BatchProps, act: BatchAct): FormState | undefined =>
  came?.act === act ? came.form : undefined

const Assign = (props: BatchProps) => {
  const form = formOf(props, 'assign')
  return (
    <Confirm
      verb={words.assign}
      question={words.joinersStay}
      yes={words.assignYes(props.batch.rows.length)}
      action={`${batchAddress(props.batch.id)}/giao`}
      version={props.batch.version}
      form={form}
      open={form !== undefined}
    >
      <Select
        name="lead"
        label={assignWords.lead}
        choices={props.departments.map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
      />
      <Select
        name="officer"
        label={assignWords.officer}
        hint={assignWords.officerHint}
        empty={assignWords.anyOfficer}
        choices={props.departments
          .map(({ id, name }) => ({
            group: name,
            choices: props.officers
              .filter(({ departmentId }) => departmentId === id)
              .map((officer) => ({ value: officer.id, label: officer.name })),
          }))
          .filter(({ choices }) => choices.length > 0)}
        form={form}
      />
      <TextArea name="note" id="ghi-chu-giao" label={assignWords.note} rows={2} form={form} optional />
    </Confirm>
  )
}

const Classify = (props: BatchProps) => {
  const form = formOf(props, 'classify')
  return (
    <Confirm
      verb={words.classify}
      question={words.about}
      yes={words.classifyYes(props.batch.rows.length)}
      action={`${batchAddress(props.batch.id)}/phan-loai`}
      version={props.batch.version}
      form={form}
      open={form !== undefined}
    >
      <Select name="field" label={classifyWords.field} empty={words.ownField} choices={fieldChoices} form={form} />
      <RadioGroup name="competence" label={classifyWords.competence} choices={classifyWords.competences} form={form} />
      <TextArea
        name="bodies"
        label={classifyWords.bodies}
        hint={classifyWords.bodiesHint}
        rows={2}
        form={form}
        optional
      />
      <TextArea name="note" id="ghi-chu-phan-loai" label={classifyWords.note} rows={2} form={form} optional />
    </Confirm>
  )
}

const Release = (props: BatchProps) => (
  <Confirm
    verb={words.release}
    question={words.releaseQuestion}
    yes={words.releaseYes(props.batch.rows.length)}
    action={`${batchAddress(props.batch.id)}/cong-khai`}
    version={props.batch.version}
  />
)
