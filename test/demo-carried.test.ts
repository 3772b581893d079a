import path from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { checkBackup, restoreBackup, writeBackup } from '#platform/backup/index.ts'
import { rolesOf } from '#platform/db/roles.ts'
import { replay } from '#seeds/furnish.ts'
import { buildApp } from '#src/app.ts'
import { vietnameseLeft, waysOut } from './only-english.ts'
import { ownFolder } from './own-folder.ts'
import { testDatabase } from './stage.ts'
import { demoParts } from './stage-demo.ts'
import { emptyInstallation, everyFile, everyRow } from './stage-restore.ts'

// The demonstration holds something of nearly everything: what is added to the program is carried along with it.

let parts: ReturnType<typeof demoParts>
let database: string
let unitId: string
beforeAll(async () => {
  const { db, name } = await testDatabase()
  database = name
  parts = demoParts(db, '2026-11-30')
  unitId = (await replay(parts, day('2026-11-30'))).unitId
}, 240_000)

/** One table at least of each later part; the story fills them. */
const filled = [
  ...[
    'task_step',
    'task_item',
    'estimate_line',
    'voucher',
    'settlement',
    'message',
    'invitee',
    'invitee_reply',
    'door_act',
  ],
  ...[
    'agenda_item',
    'sitting_turn',
    'item_outcome',
    'minutes_field',
    'minutes_file',
    'data_sheet_text',
    'outreach_contact',
  ],
  ...['theme', 'commitment', 'policy_post', 'incoming', 'delegation', 'evidence_file', 'released_document'],
]

test('its backup brings back every row and every file, of every table', { timeout: 240_000 }, async () => {
  const archive = path.join(ownFolder('usb'), 'demo.tar')
  const owner = { ...inject('owner'), database }
  const reader = { ...inject('login'), database, options: `-c role=${rolesOf('test').backup}` }
  const totals = await writeBackup(
    { reader, files: parts.files, keys: null, program: '0.1.0' },
    archive,
    parts.clock.now(),
  )
  expect(totals.lost).toEqual([])
  const rows = await everyRow(owner)
  expect(filled.filter((table) => !rows[table]?.length)).toEqual([])

  const target = await emptyInstallation(ownFolder('after'))
  await restoreBackup(archive, await checkBackup(archive, null), target)
  const back = await everyRow(target.owner)
  for (const table of Object.keys(rows)) expect(back[table], table).toEqual(rows[table])
  const files = await everyFile(parts.files)
  expect(Object.keys(files).length).toBe(totals.files)
  const filesBack = await everyFile(target.files)
  expect(Object.keys(filesBack).toSorted()).toEqual(Object.keys(files).toSorted())
  for (const [name, bytes] of Object.entries(files)) expect(filesBack[name]?.equals(bytes), name).toBe(true)
})

/** Titles and descriptions of a page are what people wrote, and no part of them can be marked. */
const withoutHead = (html: string) => html.replace(/<(title|meta)\b[^>]*>([^<]*<\/title>)?/g, '')
const linksOn = (html: string, start: string): readonly string[] =>
  [...html.matchAll(/href="([^"#]+)/g)]
    .map(([, to = '']) => to.replaceAll('&amp;', '&'))
    .filter((to) => to.startsWith(start))

test('its whole portal in English holds nothing Vietnamese that does not say so, and leads nowhere else', {
  timeout: 240_000,
}, async () => {
  const app = await buildApp(parts)
  const { slug } = await parts.db.inUnit(unitId, 'system', 'read', (db) =>
    db.selectFrom('unit').select('slug').executeTakeFirstOrThrow(),
  )
  const start = `/${slug}/en`
  const [seen, queue, found] = [new Set<string>(), [`${start}/`, `${start}/truc-tiep`], [] as string[]]
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (seen.has(at)) continue
    seen.add(at)
    const { statusCode, headers, body } = await app.inject(at)
    if (statusCode >= 400) found.push(`${at}: ${statusCode}`)
    if (!String(headers['content-type']).includes('html')) continue
    const left = vietnameseLeft(withoutHead(body), ['Đại Sơn', 'Hải Phòng'])
    found.push(...[...left, ...waysOut(body, slug)].map((text) => `${at}: ${text}`))
    queue.push(...linksOn(body, start))
  }
  expect(seen.size).toBeGreaterThan(40)
  expect(found).toEqual([])
  await app.close()
})
