import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Button, DescriptionList, EmptyState, Form, HiddenInput, Note, Stack, Table } from '#ui/index.ts'
import type { JobHealth, KeptRun, MessageQueue } from '../application/job-runs.ts'
import type { MachineState } from '../application/machine-state.ts'
import { inGigabytes } from '../domain/index.ts'
import { healthWords as words } from './health-words.vi.ts'

export const HEALTH = '/can-bo/he-thong/suc-khoe'

export interface HealthProps {
  readonly demonstration: boolean
  readonly states: ReadonlyMap<string, MachineState>
  /** Which ways out are set. */
  readonly set: { readonly mail: boolean; readonly gateway: boolean }
  readonly lastGoodBackup: Temporal.Instant | null
  readonly backupIsGood: boolean
  readonly queues: readonly (MessageQueue & { readonly unit: string })[]
  readonly jobs: readonly JobHealth[]
  readonly runs: readonly KeptRun[]
  /** Real time. */
  readonly now: Temporal.Instant
}

/** Sức khỏe hệ thống: what the program does by itself, and whether what it needs is there. */
export const HealthPage = (props: HealthProps) => (
  <Stack gap={6}>
    {props.demonstration && <Note>{words.demonstration}</Note>}
    <Stack gap={3}>
      <h2>{words.machine}</h2>
      <Machine {...props} />
    </Stack>
    <Stack gap={3}>
      <h2>{words.queues}</h2>
      <Queues queues={props.queues} />
      <p class="quiet">{words.queueAbout}</p>
    </Stack>
    <Stack gap={3}>
      <h2>{words.jobs}</h2>
      <JobsTable jobs={props.jobs} now={props.now} />
    </Stack>
    <Stack gap={3}>
      <h2>{words.runs}</h2>
      <Runs runs={props.runs} />
    </Stack>
  </Stack>
)

const Good = ({ good }: { good: boolean }) => <Badge is={good ? 'done' : 'late'}>{good ? words.good : words.bad}</Badge>

const Machine = ({ states, set, lastGoodBackup, backupIsGood }: HealthProps) => {
  const looked = (state: MachineState | undefined, said: (state: MachineState) => string) =>
    state ? (
      <>
        <Good good={state.good} /> {said(state)}, {words.lookedAt(shortDateTime(state.at))}
      </>
    ) : (
      words.notLooked
    )
  const gigabytes = (bytes: string | number | undefined) => inGigabytes(Number(bytes ?? 0))
  return (
    <DescriptionList
      items={[
        {
          term: words.parts.disk,
          detail: looked(states.get('disk'), ({ facts }) => words.free(gigabytes(facts.free), gigabytes(facts.whole))),
        },
        {
          term: words.backup,
          detail: (
            <>
              <Good good={backupIsGood} /> {lastGoodBackup ? shortDateTime(lastGoodBackup) : words.noBackup}
            </>
          ),
        },
        {
          term: words.parts.mail,
          detail: set.mail
            ? looked(states.get('mail'), ({ good, facts }) =>
                good ? words.reached : words.notReached(String(facts.error ?? '')),
              )
            : words.notSet,
        },
        { term: words.parts.gateway, detail: set.gateway ? words.set : words.notSet },
      ]}
    />
  )
}

const Queues = ({ queues }: Pick<HealthProps, 'queues'>) => (
  <Table
    caption={words.queues}
    rows={queues}
    empty={<EmptyState title={words.noQueue} icon="mail" />}
    columns={[
      { head: words.unit, as: 'main', cell: ({ unit }) => unit },
      { head: words.waiting, as: 'number', cell: ({ waiting }) => waiting },
      { head: words.underWay, as: 'number', cell: ({ underWay }) => underWay },
      {
        head: words.failed,
        as: 'number',
        cell: ({ failed }) => (failed > 0 ? <Badge is="late">{failed}</Badge> : failed),
      },
      { head: words.oldest, as: 'narrow', cell: ({ oldest }) => (oldest ? shortDateTime(oldest) : '') },
    ]}
  />
)

const nameOf = (job: string) => words.names[job] ?? job
const Outcome = ({ run: { outcome, done } }: { run: KeptRun }) => (
  <>
    <Badge is={outcome === 'failed' ? 'late' : outcome === 'done' ? 'done' : 'plain'}>{words.outcomes[outcome]}</Badge>{' '}
    {done > 0 && words.did(done)}
  </>
)

/** A minute of grace: a busy machine is no news. */
const GRACE_MS = 60_000

const JobsTable = ({ jobs, now }: Pick<HealthProps, 'jobs' | 'now'>) => (
  <Table
    caption={words.jobs}
    rows={jobs}
    empty={<EmptyState title={words.noJobs} icon="clock" />}
    columns={[
      { head: words.job, as: 'main', cell: ({ last }) => nameOf(last.job) },
      { head: words.lastRun, as: 'narrow', cell: ({ last }) => shortDateTime(last.endedAt) },
      { head: words.took, as: 'number', cell: ({ last }) => words.ms(last.tookMs) },
      {
        head: words.outcome,
        cell: ({ last, lastFailed }) => (
          <>
            <Outcome run={last} />{' '}
            {lastFailed && (
              <span class="quiet">{words.lastFailed(shortDateTime(lastFailed.endedAt), lastFailed.error)}</span>
            )}
          </>
        ),
      },
      {
        head: words.next,
        as: 'narrow',
        cell: ({ last }) => {
          const next = last.endedAt.add({ milliseconds: last.everyMs })
          const isLate = Temporal.Instant.compare(next.add({ milliseconds: GRACE_MS }), now) < 0
          return isLate ? <Badge is="late">{words.overdue}</Badge> : shortDateTime(next)
        },
      },
      {
        head: words.doing,
        as: 'actions',
        cell: ({ last }) => (
          <Form action={`${HEALTH}/chay`} inline>
            <HiddenInput name="job" value={last.job} />
            <Button label={words.runNowLabel(nameOf(last.job))} small>
              {words.runNow}
            </Button>
          </Form>
        ),
      },
    ]}
  />
)

const Runs = ({ runs }: Pick<HealthProps, 'runs'>) => (
  <Table
    caption={words.runs}
    rows={runs}
    empty={<EmptyState title={words.noJobs} icon="clock" />}
    columns={[
      { head: words.job, as: 'main', cell: ({ job }) => nameOf(job) },
      { head: words.began, as: 'narrow', cell: ({ endedAt }) => shortDateTime(endedAt) },
      { head: words.took, as: 'number', cell: ({ tookMs }) => words.ms(tookMs) },
      {
        head: words.outcome,
        cell: (run) => (
          <>
            <Outcome run={run} /> {run.times > 1 && <span class="quiet">{words.times(run.times)}</span>}
          </>
        ),
      },
      { head: words.error, cell: ({ error }) => error },
    ]}
  />
)
