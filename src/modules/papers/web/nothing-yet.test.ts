import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { glanceInReach } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { openTestOffice, petitionIn } from '#test/stage-handling.ts'
import { dialoguePapers, moneyPapers, paperAt, petitionPapers } from '../application/catalogue.ts'
import { loadPaper, type PaperAbout } from '../application/load-paper.ts'
import { nothingYetWords } from './nothing-yet.vi.ts'

test('a paper there is nothing to write in says what it waits for', { timeout: 60_000 }, async () => {
  const office = await openTestOffice()
  const petitionId = await petitionIn(office)
  const reading = { today: day('2026-09-21'), origin: null, secretsOf: null }
  const isEmpty = async (db: UnitDb, about: PaperAbout) => (await loadPaper(db, about, reading)).made === null
  const empty = await office.unit.read(async (db) => {
    const dialogue = await dialogueInOffice(db, '2026')
    const petition = await glanceInReach(db, office.specialist.actor, petitionId)
    if (!dialogue || !petition) throw new Error('nothing to write about')
    const keys: string[] = []
    for (const paper of [...dialoguePapers, ...moneyPapers])
      if (await isEmpty(db, { paper, dialogue })) keys.push(paper.key)
    for (const paper of petitionPapers) if (await isEmpty(db, { paper, petition })) keys.push(paper.key)
    return keys
  })
  expect(empty).toContain('thong-bao-hoan')
  expect(empty.filter((key) => !nothingYetWords[key])).toEqual([])
  for (const key of Object.keys(nothingYetWords)) expect(paperAt(key), key).toBeDefined()
})
