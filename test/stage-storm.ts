import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { newId } from '#kernel/id.ts'
import { writeMessages } from '#modules/messages/application/write-messages.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A real mail server that can be pulled out and put back; it keeps whose mail it took. It goes when it has taken `until`. */
export async function pulledServer(until: number, pulled: () => void = () => {}) {
  const taken: string[] = []
  let port = 0
  let server: SMTPServer | null = null
  const start = async () => {
    const fresh = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, callback) {
        stream.on('data', () => {})
        stream.on('end', () => {
          // Pulled out in the midst: nobody gets an answer, and what was not answered was not taken.
          if (server !== fresh) return
          taken.push(session.envelope.rcptTo[0]?.address ?? '')
          callback()
          if (taken.length === until) {
            pull()
            pulled()
          }
        })
      },
    })
    fresh.on('error', () => {})
    await new Promise<void>((resolve) => {
      fresh.listen(port, '127.0.0.1', resolve)
    })
    port = (fresh.server.address() as AddressInfo).port
    server = fresh
  }
  const pull = () => {
    const gone = server
    server = null
    gone?.server.close()
    for (const connection of gone?.connections ?? []) Reflect.get(connection, '_socket')?.destroy()
  }
  await start()
  return { taken, start, pull, url: `smtp://127.0.0.1:${port}` }
}

/** So many people, each with a message that waits. */
export async function tellAll(tx: UnitDb, many: number, begun: Temporal.Instant): Promise<void> {
  const people = Array.from({ length: many }, (_, n) => ({ id: newId(), email: `nguoi-${n}@vi-du.vn` }))
  for (let from = 0; from < many; from += 500)
    await tx
      .insertInto('contact')
      .values(people.slice(from, from + 500).map((one) => ({ ...one, name: 'Nguyễn Văn Mẫu', created_at: begun })))
      .execute()
  await writeMessages(
    tx,
    people.map((one) => ({
      ...{ id: newId(), template: 'dialogue.moved', about: 'dialogue', about_id: newId(), contact_id: one.id },
      ...{ title: 'Hội nghị dời ngày', body: 'Ngày mới: 22/10/2026.', created_at: begun, mail: 'waiting' },
    })),
  )
}

/** How many messages there are of each state. */
export async function mailStates(db: UnitDb): Promise<Partial<Record<string, number>>> {
  const rows = await db
    .selectFrom('message')
    .select(['mail', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy('mail')
    .execute()
  return Object.fromEntries(rows.map(({ mail, n }) => [mail, n]))
}
