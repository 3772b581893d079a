import { Writable } from 'node:stream'
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import { preparedName } from './prepared.ts'
import type { Schema } from './schema.ts'

/** Where a transaction stands; '' where there is none. */
export interface Entered {
  readonly unit: string
  readonly officer: string
  readonly permits: string
  readonly holder: string
}

/** Hands PostgreSQL who stands where, for the rest of the transaction. */
const ENTER = `select ${['unit', 'officer', 'permits', 'holder'].map((name, n) => `set_config('app.${name}', $${n + 1}, true)`).join(', ')}`
/** A deadlock, or a serialization failure: PostgreSQL undid this one so that another could go on. */
const MET_ANOTHER = new Set(['40P01', '40001'])
const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** The line to the database, which the driver's types do not tell of. */
const streamOf = (client: object): Writable | null => {
  const connection = 'connection' in client ? client.connection : null
  const stream = typeof connection === 'object' && connection && 'stream' in connection ? connection.stream : null
  return stream instanceof Writable ? stream : null
}

/** One transaction's turn at a connection, which sends without waiting for the answer before and answers in order. */
class Turn implements DatabaseConnection {
  readonly #client: pg.PoolClient
  #over = false
  #gathering = false
  /** It was undone for another's sake: done again, it comes after that one. */
  metAnother = false

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  /** What is asked in one go leaves in one write: seven small ones cost a page more than PostgreSQL's answers. */
  #gather(): void {
    if (this.#gathering) return
    const stream = streamOf(this.#client)
    if (!stream) return
    this.#gathering = true
    stream.cork()
    process.nextTick(() => {
      this.#gathering = false
      stream.uncork()
    })
  }

  send(text: string, values: readonly string[] = []): Promise<pg.QueryResult> {
    this.#gather()
    return this.#client.query(values.length > 0 ? { name: 'enter', text, values: [...values] } : text)
  }

  async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // The connection may stand in another unit by now.
    if (this.#over) throw new Error('a query came after its transaction had ended')
    this.#gather()
    const name = preparedName(text)
    const values = [...parameters]
    const answer = this.#client.query(name ? { name, text, values } : { text, values })
    const { command, rowCount, rows } = await answer.catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (typeof code === 'string' && MET_ANOTHER.has(code)) this.metAnother = true
      throw error
    })
    return WRITES.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('nothing is read row by row')
  }

  end(): void {
    this.#over = true
  }
}

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const driver = new DummyDriver()
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
}

/** The query builder on one turn. Kysely's own transactions hold each query back until the one before is answered. */
const builderOn = (turn: Turn): Transaction<Schema> =>
  new Transaction<Schema>({
    config: { dialect },
    dialect,
    driver,
    executor: new DefaultQueryExecutor(compiler, adapter, { provideConnection: (work) => work(turn) }),
  })

/**
 * How a writing transaction may end: its last statements have been sent, and the commit leaves with them instead of waiting
 * for their answers. What it comes to is known after them. A statement that would only be sent by then is refused: a fault
 * of the program, which shows at the first try.
 */
export class Closing<T> {
  readonly answers: Promise<T>
  constructor(answers: Promise<T>) {
    this.answers = answers
  }
}

/** What is wrong with a connection is told by the query that needed it. */
const unheard = () => {}

/** How a transaction begins, and how it ends when nothing went wrong. */
type Course = 'read' | 'write' | 'note' | 'rehearse'
type Work<T> = (tx: Transaction<Schema>) => Promise<T | Closing<T>>
type Attempt<T> = { readonly done: T } | { readonly failed: unknown; readonly metAnother: boolean }

/**
 * Does `work` in a transaction that stands where `entered` says; once more where it was undone because it met another
 * (a deadlock), so that `work` may change nothing but what lies in the transaction.
 * @throws what `work` throws, after everything was undone; or when a statement had failed and `work` kept it quiet
 */
export async function inTransaction<T>(pool: pg.Pool, course: Course, entered: Entered, work: Work<T>): Promise<T> {
  const first = await attempt(pool, course, entered, work)
  const last = 'failed' in first && first.metAnother ? await attempt(pool, course, entered, work) : first
  if ('failed' in last) throw last.failed
  return last.done
}

/** To begin, to enter and, of a reading, to end cost no round trip: they are sent with the work's own queries. */
async function attempt<T>(pool: pg.Pool, course: Course, entered: Entered, work: Work<T>): Promise<Attempt<T>> {
  const client = await pool.connect()
  const turn = new Turn(client)
  let lost = false
  try {
    turn.send(course === 'read' ? 'begin read only' : 'begin read write').catch(unheard)
    // Sent first and answered first; nobody waits for this answer alone.
    const entering = turn.send(ENTER, [entered.unit, entered.officer, entered.permits, entered.holder])
    const [done] = await Promise.all([work(builderOn(turn)), entering])
    turn.end()
    const committing = turn.send(course === 'rehearse' ? 'rollback' : 'commit')
    committing.catch(unheard) // of a reading nobody waits for it; of a writing it is asked below
    const last = done instanceof Closing ? await done.answers : done
    if (course === 'rehearse') await committing
    else if (course !== 'read' && (await committing).command !== 'COMMIT')
      throw new Error('a statement had failed: the transaction was undone')
    return { done: last }
  } catch (failed) {
    turn.end()
    await turn.send('rollback').catch(() => {
      lost = true
    })
    return { failed, metAnother: turn.metAnother }
  } finally {
    client.release(lost)
  }
}
