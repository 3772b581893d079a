import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Buttons,
  Card,
  Checkbox,
  EmptyState,
  Form,
  type FormState,
  Note,
  Stack,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { BackupPlan } from '../application/backup-plan.ts'
import type { BackupRun } from '../domain/index.ts'
import { words } from './backup-words.vi.ts'

export const BACKUP = '/can-bo/he-thong/sao-luu'

/** A place that was only just named has missed nothing yet. */
const saidOf = (standing: 'none' | 'late', lastGood: BackupRun | null) =>
  words.standing[standing === 'late' && !lastGood ? 'never' : standing]

/** How the installation's backup stands, with the way to its page. */
export const BackupNotice = (props: { standing: 'none' | 'good' | 'late'; lastGood: BackupRun | null }) => {
  const last = props.lastGood?.endedAt ? words.lastGood(shortDateTime(props.lastGood.endedAt)) : words.noGood
  if (props.standing === 'good')
    return (
      <p class="quiet">
        {last} <a href={BACKUP}>{words.open}</a>
      </p>
    )
  return (
    <Note is={props.standing === 'late' ? 'late' : 'soon'} title={words.title}>
      {saidOf(props.standing, props.lastGood)} {props.standing === 'late' && props.lastGood && last}{' '}
      <a href={BACKUP}>{words.open}</a>
    </Note>
  )
}

/** Where the nightly backup goes, and how the latest ones went. */
export const BackupPage = (props: {
  plan: BackupPlan
  runs: readonly BackupRun[]
  standing: 'none' | 'good' | 'late'
  lastGood: BackupRun | null
  oneDisk: boolean
  demonstration: boolean
  form: FormState
}) => (
  <Stack gap={5}>
    {props.demonstration ? (
      <Note>{words.demonstration}</Note>
    ) : (
      props.standing !== 'good' && (
        <Note is={props.standing === 'late' ? 'late' : 'soon'}>{saidOf(props.standing, props.lastGood)}</Note>
      )
    )}
    {props.oneDisk && <Note is="soon">{words.oneDisk}</Note>}
    <Card>
      <Form action={BACKUP} form={props.form} version={props.plan.version}>
        <TextInput name="folder" label={words.folder} hint={words.folderHint} form={props.form} maxLength={500} />
        <TextInput
          name="passphrase"
          as="new-password"
          label={words.passphrase}
          hint={words.passphraseHint(props.plan.keyLock !== null)}
          form={props.form}
        />
        {props.plan.keyLock && <Checkbox name="withoutKeys" label={words.withoutKeys} form={props.form} />}
        <Buttons>
          <Button primary>{words.save}</Button>
        </Buttons>
      </Form>
      {props.plan.folder !== '' && !props.demonstration && (
        <Form action={`${BACKUP}/ngay`} inline>
          <Button>{words.now}</Button>
        </Form>
      )}
    </Card>
    <Table
      caption={words.runs}
      rows={props.runs}
      empty={<EmptyState title={words.noRuns} icon="clock" />}
      columns={[
        { head: words.began, as: 'main', cell: (run) => shortDateTime(run.beganAt) },
        { head: words.outcome, cell: (run) => <Outcome run={run} /> },
        { head: words.size, cell: (run) => (run.bytes === null ? '' : `${Math.ceil(run.bytes / 1e6)} MB`) },
        { head: words.file, cell: (run) => <span class="wrap">{run.file}</span> },
      ]}
    />
  </Stack>
)

const Outcome = ({ run }: { run: BackupRun }) => (
  <>
    <Badge is={run.outcome === 'kept' ? 'done' : run.outcome === 'failed' ? 'late' : 'open'}>
      {words.outcomes[run.outcome ?? 'running']}
    </Badge>
    {run.reason && <small class="sub">{run.reason}</small>}
  </>
)
