import { dayAt } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { receiveSubmission } from '#modules/petitions/index.ts'
import { register } from '#modules/registrations/index.ts'
import { type TestUnit, testKeys } from './stage.ts'
import { aSubmission, intakeParts, publicBy } from './stage-intake.ts'

/** A village of the unit: what makes an organisation one of the commune. */
export async function openVillage(unit: TestUnit, name = 'Thôn 1'): Promise<string> {
  const id = newId()
  await unit.write((tx) => tx.insertInto('village').values({ id, name }).execute())
  return id
}

/** Registers companies of the commune, each another one, at an instant. */
export async function registerMany(unit: TestUnit, dialogueId: string, villageId: string, many: number, at: string) {
  const receivedAt = Temporal.Instant.from(at)
  for (let n = 1; n <= many; n += 1)
    await unit.db.asPublic(unit.id, 'write', (tx) =>
      register(
        tx,
        publicBy(at),
        {
          ...{ dialogueId, idempotencyKey: newId(), name: `Công ty Thử số ${n}`, kind: 'limited-company', villageId },
          ...{ outsidePlace: '', sector: null, identifier: null, person: 'Người Thử', email: '', people: 1 },
          ...{ phone: `09120000${String(n).padStart(2, '0')}`, wantsToSpeak: false, speechTopic: '', source: '' },
          ...{ channel: 'online', receivedAt, receivedOn: dayAt(receivedAt) },
        },
        testKeys,
      ),
    )
}

/** Sends petitions of companies of the commune, each another one, at an instant. */
export async function petitionMany(unit: TestUnit, villageId: string, many: number, at: string, from = 1) {
  const sent: { id: string; number: number | null }[] = []
  for (let n = from; n < from + many; n += 1) {
    const input = aSubmission(at)
    const received = await unit.db.asPublic(unit.id, 'write', (tx) =>
      receiveSubmission(
        tx,
        publicBy(at),
        {
          ...input,
          sender: {
            ...input.sender,
            ...{ name: `Công ty Thử số ${n}`, kind: 'limited-company', villageId, outsidePlace: '' },
            phone: `09120000${String(n).padStart(2, '0')}`,
          },
        },
        intakeParts,
      ),
    )
    sent.push(...received.petitions)
  }
  return sent
}
