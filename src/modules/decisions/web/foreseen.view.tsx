import { atStart, longDate } from '#kernel/vietnamese-date.ts'
import { type ChangedDue, groupMoves, MovesTable, moveName } from '#modules/deadlines/index.ts'
import { milestoneName } from '#modules/dialogues/index.ts'
import { Note, Stack, Table } from '#ui/index.ts'
import type { Foreseen } from '../application/foresee.ts'
import type { Verdict } from '../domain/index.ts'
import { foreseenWords as said } from './foreseen-words.vi.ts'
import { words } from './words.vi.ts'

export interface ForeseenProps {
  readonly foreseen: Foreseen<unknown>
  /** How the count stands before the act. */
  readonly verdict: Verdict
}

/** What an act would bring about: due days that move, come and go; the verdict; who is told. */
export const ForeseenView = ({ foreseen, verdict }: ForeseenProps) => {
  const { changes, concerned, tally } = foreseen
  // Tasks follow their milestones, which are told one by one.
  const moved = changes.moved.filter(({ kind }) => kind !== 'task')
  const tasks = changes.moved.length - moved.length
  const toldMoves = changes.moved.filter(({ toldOn }) => toldOn !== null).length
  const title = words.verdicts[tally.verdict].title
  return (
    <Stack gap={5}>
      <section class="stack gap-3">
        <h3>{changes.moved.length === 0 ? said.noneMoved : said.moved(moved.length)}</h3>
        {toldMoves > 0 && <Note is="soon">{said.told(toldMoves)}</Note>}
        {moved.length > 0 && (
          <MovesTable caption={said.moved(moved.length)} groups={groupMoves(moved)} milestoneName={milestoneName} />
        )}
        {tasks > 0 && <p>{said.tasksMoved(tasks)}</p>}
      </section>
      <Dues title={said.begun} dues={changes.begun} />
      <Dues title={said.lapsed} dues={changes.lapsed} />
      <section class="stack gap-1">
        <h3>{said.verdict}</h3>
        <p>{(tally.verdict === verdict ? said.verdictSame : said.verdictOther)(title, tally.r, tally.p)}</p>
      </section>
      <section class="stack gap-1">
        <h3>{said.concerned}</h3>
        <p>
          {concerned.people.length === 0
            ? said.concernedNone
            : said.concernedAbout(concerned.people.length, concerned.registered, concerned.petitioners)}
        </p>
      </section>
    </Stack>
  )
}

interface Like extends ChangedDue {
  readonly count: number
}

/** Like due days together: what for, which day, how many. */
function together(dues: readonly ChangedDue[]): readonly Like[] {
  const groups = new Map<string, Like>()
  for (const due of dues) {
    const key = [due.kind, due.name, due.on].join(' ')
    groups.set(key, { ...due, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

const Dues = ({ title, dues: all }: { title: (n: number) => string; dues: readonly ChangedDue[] }) => {
  const dues = all.filter(({ kind }) => kind !== 'task')
  return dues.length === 0 ? null : (
    <section class="stack gap-3">
      <h3>{title(dues.length)}</h3>
      <Table<Like>
        caption={title(dues.length)}
        rows={together(dues)}
        columns={[
          { head: said.columns.what, as: 'main', cell: ({ kind, name }) => moveName(kind, name, milestoneName) },
          { head: said.columns.on, as: 'narrow', cell: ({ on }) => <span class="num">{atStart(longDate(on))}</span> },
          { head: said.columns.count, as: 'number', cell: ({ count }) => count },
        ]}
      />
    </section>
  )
}
