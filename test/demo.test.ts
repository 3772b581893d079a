import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { budgetPage } from '#modules/budgets/index.ts'
import { attendanceOf } from '#modules/conferences/index.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { documentIds, documentsOnPaper } from '#modules/documents/index.ts'
import { papersAtOnce } from '#modules/papers/index.ts'
import { publishedCommitmentTally } from '#modules/petitions/index.ts'
import { publicThemes, themeState, themesOf, topicsOf } from '#modules/themes/index.ts'
import { openPress } from '#platform/papers/press.ts'
import { replay } from '#seeds/furnish.ts'
import { found } from '#seeds/world.ts'
import { buildApp } from '#src/app.ts'
import { documentEvents } from '#src/events.ts'
import { jobsOf } from '#src/jobs.ts'
import { docxProblems } from './docx-rules.ts'
import { formPost, signIn, testDatabase } from './stage.ts'
import { archiveProblems, openArchive } from './stage-archive.ts'
import { demoParts } from './stage-demo.ts'

const ofTheYear = [
  ...['dialogue.notice-published', 'dialogue.held', 'dialogue.milestone-met', 'dialogue.closed', 'decision.decided'],
  ...['posting.done', 'dialogue.broadcast-logged', 'publication.link-recorded', 'policy.published'],
  ...['petition.split', 'petition.closed-duplicate', 'petition.opinion-given', 'petition.part-written'],
  ...['petition.extended', 'petition.noted', 'petition.escalated', 'petition.city-reminded', 'petition.city-answered'],
  ...['petition.answered-aloud', 'petition.confirmed', 'petition.commitment-made', 'petition.commitment-kept'],
  ...['petition.rated', 'petition.reopened', 'petition.carried-over', 'document.delivered'],
  ...['document.content-checked', 'document.form-checked', 'document.withdrawn', 'document.correction-drafted'],
  ...['delegation.entered', 'incoming.registered', 'case-file.rule-set', 'evidence.file-added', 'evidence.frozen'],
  ...['conference.invitees-confirmed', 'conference.guest-added', 'conference.invitations-sent', 'conference.came'],
  ...['conference.letters-handed-over', 'conference.reminders-sent', 'conference.reply-recorded'],
  ...['conference.closed', 'minutes.files-added', 'hall.ended'],
  ...['conference.door-made', 'conference.door-closed', 'conference.walk-in-added'],
]

let told: ReturnType<typeof tellIt> | undefined
async function tellIt() {
  const { db } = await testDatabase()
  const parts = demoParts(db, '2026-11-30')
  return { db, parts, world: await replay(parts, day('2026-11-30')) }
}
/** The whole story, told once for all tests here. */
const story = () => {
  told ??= tellIt()
  return told
}

test('the story of xã Đại Sơn is told to its end by the real commands', { timeout: 120_000 }, async () => {
  const { db, world } = await story()
  const stages = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    tx
      .selectFrom('petition')
      .innerJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
      .select(['dialogue.year', 'petition.number', 'petition.stage', 'petition.answered_on', 'petition.late'])
      .orderBy('dialogue.year')
      .orderBy('petition.number')
      .execute(),
  )
  const told = stages.map((one) => [
    `${one.year}/${one.number}`,
    one.stage,
    one.answered_on?.toString() ?? '',
    one.late,
  ])
  expect(told).toEqual([
    ['2025/1', 'answered', '2025-10-22', false],
    ['2025/2', 'answered', '2025-10-24', false],
    ['2025/3', 'waiting-city', '', false],
    ['2025/4', 'answered', '2025-10-16', false],
    ['2025/5', 'answered', '2025-10-16', false],
    ['2025/6', 'answered', '2025-10-30', false],
    ['2025/7', 'answered', '2026-03-12', false],
    ['2025/8', 'answered', '2025-10-16', false],
    ['2026/1', 'answered', '2026-10-22', false],
    ['2026/2', 'waiting-city', '', false],
    ['2026/3', 'answered', '2026-11-10', false],
    ['2026/4', 'answered', '2026-11-03', false],
    ['2026/5', 'answered', '2026-10-22', false],
    ['2026/6', 'assigned', '', false],
    ['2026/7', 'guided', '', false],
    ['2026/8', 'answered', '2026-10-30', false],
    ['2026/9', 'spam', '', false],
    ['2026/10', 'answered', '2026-10-29', false],
    ['2026/11', 'answered', '2026-10-22', false],
    ['2026/12', 'waiting-city', '', false],
    ['2026/13', 'duplicate', '', false],
    ['2026/14', 'answered', '2026-11-11', false],
    ['2026/15', 'for-approval', '', false],
    ['2026/16', 'withdrawn', '', false],
    ['2026/17', 'assigned', '', false],
    ['2026/18', 'assigned', '', false],
    ['2026/19', 'answered', '2026-11-17', true],
    ['2026/20', 'answered', '2026-10-22', true],
    ['2026/21', 'answered', '2026-11-18', true],
    ['2026/22', 'answered', '2026-11-04', true],
  ])

  const promises = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    publishedCommitmentTally(tx, day('2026-11-30')),
  )
  expect(promises).toEqual({ all: 16, open: 7, late: 0, kept: 9, 'given-up': 0 })

  const grouped = await db.inUnit(world.unitId, 'system', 'read', async (tx) => ({
    topics: await topicsOf(tx, found(world.dialogues, 2026)),
    themes: await themesOf(tx, { roles: ['specialist'], departmentId: null }),
  }))
  expect(grouped.topics.topics.map(({ name, petitions }) => [name, petitions.length]).slice(0, 4)).toEqual([
    ['Đất và mặt bằng sản xuất', 2],
    ['Vốn và thuế', 2],
    ['Đường, điện, nước', 4],
    ['Làng nghề và khởi nghiệp', 2],
  ])
  // What was carried over from the year before is spoken about too (R25).
  const carried = grouped.topics.topics
    .flatMap(({ petitions }) => petitions)
    .filter(({ dialogue }) => dialogue === '2025')
  expect(carried.map(({ number }) => number)).toEqual([3])
  expect(grouped.themes.map(({ name, years, measures }) => [name, years.length, themeState(measures)])).toEqual(
    expect.arrayContaining([
      ['Vốn ưu đãi cho hộ làm nghề', 2, 'partly'],
      ['Đường, rãnh thoát nước vào làng nghề', 2, 'under-way'],
      ['Đất làm kho, xưởng của hợp tác xã và doanh nghiệp', 1, 'waiting-city'],
    ]),
  )

  const released = await db.asPublic(world.unitId, 'read', (tx) => publicThemes(tx, '2025'))
  expect(released.map(({ name, measures }) => [name, measures.map(({ outcome }) => outcome)])).toEqual([
    ['Đường, rãnh thoát nước vào làng nghề', [null]],
    ['Vốn ưu đãi cho hộ làm nghề', ['partly']],
  ])

  const decided = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    tx.selectFrom('dialogue_decision').select(['decision', 'verdict']).orderBy('decided_at').execute(),
  )
  expect(decided).toEqual([2025, 2026].map(() => ({ decision: 'hold', verdict: 'full' })))

  // What a year of a dialogue brings stands in the demonstration, each as the history calls it.
  const happened = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    tx.selectFrom('history').select('code').distinct().execute(),
  )
  expect(happened.map(({ code }) => code)).toEqual(expect.arrayContaining(ofTheYear))

  // As many as the conferences' own notes say.
  const attended = await db.inUnit(world.unitId, 'system', 'read', async (tx) =>
    Promise.all([2025, 2026].map(async (year) => (await attendanceOf(tx, found(world.dialogues, year))).counts)),
  )
  expect(attended.map(({ people, declined }) => [people, declined])).toEqual([
    [38, 1],
    [41, 3],
  ])

  const inEnglish = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    tx.selectFrom('message').select('title').where('language', '=', 'en').orderBy('created_at').execute(),
  )
  expect(inEnglish.map(({ title }) => title)).toEqual([
    'Your petition has been received',
    'Your petition is with the department that answers it',
    'The dialogue conference will be held',
    'Thank you for taking part in the dialogue',
    'Your petition after the conference',
    'Where to send your petition',
  ])
})

test('a demonstration sends no mail, whatever the settings say', async () => {
  const { db } = await testDatabase()
  const parts = demoParts(db, '2026-09-20')
  const mail = { smtpUrl: 'smtp://127.0.0.1:2525', from: 'xa@vi-du.vn' }
  const names = (demo: typeof parts.config.demo) =>
    jobsOf({ ...parts, config: { ...parts.config, demo, mail } }).map(({ name }) => name)
  expect(names(null)).toContain('mail')
  expect(names(parts.config.demo)).not.toContain('mail')
})

test('the file of its dialogue of 2026 holds: digests, links, names, and all its petitions', {
  timeout: 180_000,
}, async () => {
  const { db, parts, world } = await story()
  const id = world.unitId
  const { cookie } = await signIn({ id, db, write: (work) => db.inUnit(id, 'system', 'write', work) }, ['leader'])
  const app = await buildApp(parts)
  const answer = await app.inject({ url: '/can-bo/ky-doi-thoai/2026/ho-so', ...formPost({}, cookie) })
  expect(answer.statusCode).toBe(200)
  const entries = await openArchive(answer.rawPayload)
  expect(archiveProblems(entries)).toEqual([])
  const names = [...entries.keys()]
  expect(names.filter((name) => name.endsWith('/kien-nghi.html')).length).toBeGreaterThanOrEqual(21)
  expect(names.filter((name) => name.startsWith('van-ban/') && name.endsWith('.pdf')).length).toBeGreaterThan(10)
  // Four lists of its money, and the scans of its vouchers.
  expect(names.filter((name) => /^kinh-phi\/.*\.xlsx$/.test(name))).toHaveLength(4)
  expect(names.some((name) => /^kinh-phi\/.*\.jpg$/.test(name))).toBe(true)
  // What hangs on the minutes: a photo and a recording.
  expect(
    names
      .filter((name) => name.startsWith('bien-ban/'))
      .map((name) => name.slice(-4))
      .sort(),
  ).toEqual([...['.jpg', '.wav']])
  expect(entries.get('index.html')?.toString()).toContain('Mọi văn bản và tệp của kỳ đều có ở đây.')
  await app.close()
})

test('the money of 2025 is settled, its milestone met; that of 2026 lies with the leader, exact to the đồng', async () => {
  const { db, world } = await story()
  const [last, now] = await db.inUnit(world.unitId, 'system', 'read', async (tx) => [
    await budgetPage(tx, '2025'),
    await budgetPage(tx, '2026'),
  ])
  const sumsOf = (budget: typeof now) => ({ stage: budget?.settlement?.stage, ...budget?.balance })
  expect(sumsOf(last ?? null)).toMatchObject({
    stage: 'approved',
    approved: 10_840_000,
    spent: 10_430_000,
    toPay: 5_430_000,
  })
  expect(sumsOf(now ?? null)).toMatchObject({
    stage: 'submitted',
    approved: 13_180_000,
    spent: 12_910_000,
    toPay: 6_910_000,
  })
  const due = await db.inUnit(world.unitId, 'system', 'read', (tx) => deadlinesOf(tx, found(world.dialogues, 2025)))
  expect(due.find(({ name }) => name === 'settlement')?.metOn?.toString()).toBe('2025-11-12')
})

test('every paper of it, written as a document or only printed, is a DOCX that Word has nothing to repair in', {
  timeout: 240_000,
}, async () => {
  const { db, world } = await story()
  const today = day('2026-11-30')
  const { documents, papers } = await db.inUnit(world.unitId, 'system', 'read', async (tx) => ({
    documents: await documentsOnPaper(
      tx,
      await documentIds(tx, { filter: 'all', departmentId: null, undelivered: [] }),
      documentEvents,
      today,
    ),
    papers: await papersAtOnce(tx, { today, origin: 'https://vi-du.vn', secretsOf: null }),
  }))
  const made = [
    ...[...documents].map(([id, { paper, numberText }]) => ({ name: numberText || id, printed: [paper] })),
    ...papers.map(({ fileName, made: { papers: printed } }) => ({ name: fileName, printed })),
  ]
  // Of both kinds, and the department's own submission among them.
  expect(documents.size).toBeGreaterThan(20)
  expect(papers.length).toBeGreaterThan(30)
  expect(made.map(({ name }) => name)).toContain('14/TTr-KT')
  // Sent the day after: every paper that names the plan names it by its own day.
  const report = papers.find(({ fileName }) => fileName.startsWith('bao-cao-ket-qua'))?.made.text
  expect(report).toContain('Thực hiện Kế hoạch số 05/KH-UBND ngày 08/4/2026')
  const decision = papers.find(({ fileName }) => fileName.startsWith('quyet-dinh-du-toan'))?.made.text
  expect(decision).toContain('Theo đề nghị của Phòng Kinh tế tại Tờ trình số 14/TTr-KT ngày 17/8/2026.')
  const press = openPress()
  try {
    const found = await Promise.all(
      made.map(async ({ name, printed }) => ({
        name,
        problems: docxProblems(await press.print('docx', printed, { author: 'UBND xã Đại Sơn', made: today })),
      })),
    )
    expect(found.filter(({ problems }) => problems.length > 0)).toEqual([])
  } finally {
    press.close()
  }
})
