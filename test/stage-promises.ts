import { day } from '#kernel/day.ts'
import {
  addEvidence,
  endCommitment,
  keepCommitment,
  makeCommitment,
  moveCommitment,
  releaseEvidence,
} from '#modules/petitions/index.ts'
import { answered, approved, assigned, openTestOffice, petitionIn, type TestOfficer, well } from './stage-handling.ts'

const nothing = { words: '', link: '', files: [] }
type Making = Partial<Parameters<typeof makeCommitment>[3]>
type Evidence = Partial<Parameters<typeof keepCommitment>[3]>

/** An office with an answered petition (28/10/2026), and what its officers do with the promises of the answer. */
export async function openPromisingOffice() {
  const office = await openTestOffice()
  const { unit, specialist, landOfficer } = office
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .execute(),
  )
  const petitionId = await assigned(office, await petitionIn(office))
  await answered(office, await approved(office, petitionId), '118/UBND', '2026-10-28')

  type Act<T> = Parameters<typeof unit.write<T>>[0]
  const write = <T>(
    officer: TestOfficer,
    date: string,
    act: (...by: [...Parameters<Act<T>>, ReturnType<TestOfficer['by']>]) => Promise<T>,
  ) => unit.write((tx) => act(tx, officer.by(`${date}T02:00:00Z`)))
  const make = (changes: Making = {}, officer = specialist) =>
    write(officer, '2026-10-29', (tx, by) =>
      makeCommitment(tx, by, officer.actor, {
        ...{ petitionId, askId: null, what: 'Khơi rãnh thoát nước', departmentId: office.departments.land },
        ...{ officerId: null, dueOn: day('2026-11-15'), ...changes },
      }),
    )
  return {
    ...{ office, petitionId, make },
    made: async (changes: Making = {}) => well(await make(changes)).commitmentId,
    keep: (commitmentId: string, on: string, evidence: Evidence, officer = landOfficer) =>
      write(officer, '2026-11-20', (tx, by) =>
        keepCommitment(tx, by, officer.actor, { commitmentId, on: day(on), ...nothing, ...evidence }),
      ),
    add: (commitmentId: string, evidence: Evidence) =>
      write(landOfficer, '2026-11-11', (tx, by) =>
        addEvidence(tx, by, landOfficer.actor, { commitmentId, ...nothing, ...evidence }),
      ),
    move: (commitmentId: string, to: string, reason = 'Chờ nước rút', officer = specialist) =>
      write(officer, '2026-11-10', (tx, by) =>
        moveCommitment(tx, by, officer.actor, { commitmentId, to: day(to), reason }),
      ),
    end: (commitmentId: string, how: 'give-up' | 'take-back', reason = 'Nhầm', date = '2026-11-21') =>
      write(specialist, date, (tx, by) => endCommitment(tx, by, specialist.actor, { commitmentId, how, reason })),
    release: (commitmentId: string, evidenceId: string, checked = false, officer = specialist) =>
      write(officer, '2026-11-21', (tx, by) =>
        releaseEvidence(tx, by, officer.actor, { commitmentId, evidenceId, checked }),
      ),
  }
}
export type PromisingOffice = Awaited<ReturnType<typeof openPromisingOffice>>
