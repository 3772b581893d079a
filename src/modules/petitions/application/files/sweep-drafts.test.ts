import { utimes } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { ownFolder } from '#test/own-folder.ts'
import { openBareUnit, type TestUnit } from '#test/stage.ts'
import { sweepDrafts } from './sweep-drafts.ts'
import { attach, claimFiles, draftFiles, keepInDraft, newDraft, takeFile } from './uploads.ts'

const at = (instant: string) => Temporal.Instant.from(instant)
const uploaded = at('2026-09-20T05:00:00Z')
const pdf = (text: string) => Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`)

async function aStore() {
  const unit = await openBareUnit()
  const files = folderStore(path.join(ownFolder('sweep'), 'files'))
  const take = async (text: string) => {
    const taken = await takeFile(files, unit.id, `${text}.pdf`, pdf(text))
    if (!taken.ok) throw new Error(taken.refusal)
    await utimes(files.pathOf(unit.id, taken.value.sha256), 0, uploaded.epochMilliseconds / 1000)
    return taken.value
  }
  const inDraft = async (text: string, draft = newDraft(), when = uploaded) => {
    const file = await take(text)
    const kept = await unit.db.asPublic(unit.id, 'write', (tx) => keepInDraft(tx, when, draft, file))
    if (!kept.ok) throw new Error(kept.refusal)
    return { draft, ...kept.value }
  }
  const sweep = (instant: string) =>
    sweepDrafts(unit.id, { files, write: unit.write, at: at(instant), now: at(instant) })
  const waits = (draft: string) => unit.read((db) => draftFiles(db, draft))
  return { unit, files, take, inDraft, sweep, waits }
}

test('what waits under a form for two days goes, rows and content; an hour earlier it stays', async () => {
  const { unit, files, inDraft, sweep, waits } = await aStore()
  const { draft, sha256 } = await inDraft('bỏ dở')
  expect(await sweep('2026-09-22T05:00:00Z')).toBe(0)
  expect(await waits(draft)).toHaveLength(1)
  expect(await sweep('2026-09-22T05:00:01Z')).toBe(1)
  expect(await waits(draft)).toEqual([])
  expect(await files.has(unit.id, sha256)).toBe(false)
  expect(await unit.read((db) => db.selectFrom('stored_file').select('sha256').execute())).toEqual([])
  expect(await sweep('2026-09-22T06:00:00Z')).toBe(0)
})

test('a content that was sent, or waits under another form, or was stored anew just now, stays', async () => {
  const { unit, files, take, inDraft, sweep, waits } = await aStore()
  const sent = await inDraft('đã gửi')
  await unit.write((tx) => claimFiles(tx, sent.draft, [sent.id], { subject: 'petition', subjectId: newId() }))
  const again = await inDraft('đã gửi')
  const twice = await inDraft('hai lần')
  const later = await inDraft('hai lần', newDraft(), at('2026-09-22T12:00:00Z'))
  const released = await inDraft('bản công khai')
  await holdAsPublicCopy(unit, await take('gốc'), released.sha256)
  const fresh = await inDraft('gửi lại')
  await utimes(files.pathOf(unit.id, fresh.sha256), 0, at('2026-09-23T04:59:59Z').epochMilliseconds / 1000)

  expect(await sweep('2026-09-23T05:00:00Z')).toBe(0)
  for (const { sha256 } of [sent, twice, released, fresh]) expect(await files.has(unit.id, sha256)).toBe(true)
  expect(await waits(again.draft)).toEqual([])
  expect(await waits(later.draft)).toHaveLength(1)
})

/** Another file whose public copy has this content. */
const holdAsPublicCopy = (unit: TestUnit, file: Parameters<typeof attach>[2], sha256: string) =>
  unit.write(async (tx) => {
    const { id } = await attach(tx, uploaded, file, { subject: 'petition', subjectId: newId(), position: 0 })
    await tx.updateTable('attachment').set({ public_sha256: sha256 }).where('id', '=', id).execute()
  })
