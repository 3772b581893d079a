import { day } from '#kernel/day.ts'
import {
  addDelegation,
  approveDocument,
  checkDocument,
  draftCorrection,
  draftDocument,
  issueDocument,
  registerIncoming,
  setFileRule,
  submitDocument,
  withdrawDocument,
} from '#modules/documents/index.ts'
import type { UnitRole } from '#modules/staff/index.ts'
import { documentEvents } from '#src/events.ts'
import { correction, delegation, fileRule, incomingPapers, letters, withdrawal } from './dai-son/registers.ts'
import type { When } from './dai-son/story.ts'
import { as, found, type Happening, must, playerOf, type World } from './world.ts'

/** Papers of this part of the story, by their key. */
const papers = new WeakMap<World, Map<string, string>>()
const keep = (world: World, key: string, id: string) =>
  papers.set(world, (papers.get(world) ?? new Map<string, string>()).set(key, id))
const paperOf = (world: World, key: string): string => found(papers.get(world) ?? new Map(), key)

/** Something an officer does to one of these papers as it then stands. */
const step = (
  key: string,
  what: string,
  role: UnitRole,
  when: When,
  does: (
    tx: Parameters<Parameters<typeof as>[3]>[0],
    by: Parameters<Parameters<typeof as>[3]>[1],
    seen: { readonly documentId: string; readonly version: number },
    world: World,
  ) => Promise<unknown>,
): Happening => ({
  when,
  what: `${key} ${what}`,
  happens: (world) =>
    as(world, role, when, async (tx, by) => {
      const documentId = paperOf(world, key)
      const { version } = await tx
        .selectFrom('document')
        .select('version')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow()
      return does(tx, by, { documentId, version }, world)
    }),
})

/** Checked by the department's head and the office, approved, issued. */
const onItsWay = (key: string, at: (typeof letters)[number]['at'], number: string): Happening[] => [
  step(key, 'content checked', 'head-of-department', at.contentChecked, async (tx, by, seen) =>
    must('check', await checkDocument(tx, by, { ...seen, what: 'content', checker: { as: 'checker' }, word: '' })),
  ),
  step(key, 'form checked', 'form-checker', at.formChecked, async (tx, by, seen) =>
    must('check', await checkDocument(tx, by, { ...seen, what: 'form', checker: { as: 'checker' }, word: '' })),
  ),
  step(key, 'submitted', 'specialist', at.submitted, async (tx, by, seen) =>
    must('submit', await submitDocument(tx, by, seen, documentEvents)),
  ),
  step(key, 'approved', 'leader', at.approved, async (tx, by, seen) =>
    must('approve', await approveDocument(tx, by, { ...seen, decider: { as: 'leader' } }, documentEvents)),
  ),
  step(key, 'issued', 'clerk', at.issued, async (tx, by, seen, world) => {
    const { name, title } = playerOf(world, 'head-of-department')
    const issue = { number, on: by.on, signerName: name, signerTitle: title, signingForm: 'TL' as const }
    return must('issue', await issueDocument(tx, by, { ...seen, issue }, documentEvents))
  }),
]

/** How the registers came to their rows: who signs, letters sent, one taken back and one put right, papers that came in. */
export const registerHappenings: readonly Happening[] = [
  {
    when: delegation,
    what: 'delegation',
    happens: (world) =>
      as(world, 'clerk', delegation, async (tx, by) => {
        const { officerId, title } = playerOf(world, 'head-of-department')
        const { kinds, from, basis } = delegation
        return must(
          'delegation',
          await addDelegation(tx, by, {
            ...{ officerId, title, form: 'TL', kinds, fields: [], from: day(from), to: null, basis },
          }),
        )
      }),
  },
  {
    when: delegation,
    what: 'number and symbol of the files',
    happens: (world) =>
      as(world, 'clerk', delegation, async (tx, by) =>
        must('file rule', await setFileRule(tx, by, { version: 0, rule: fileRule })),
      ),
  },
  ...letters.flatMap(({ key, at, title, content, number }): Happening[] => [
    {
      when: at.drafted,
      what: `${key} drafted`,
      happens: (world) =>
        as(world, 'specialist', at.drafted, async (tx, by, { departmentId }) => {
          const drafted = must(
            'draft',
            await draftDocument(tx, by, { kind: 'other', title, content, departmentId }, documentEvents),
          )
          keep(world, key, drafted.id)
        }),
    },
    ...onItsWay(key, at, number),
  ]),
  step(withdrawal.of, 'withdrawn', 'clerk', withdrawal, async (tx, by, seen, world) =>
    must(
      'withdraw',
      await withdrawDocument(tx, by, {
        ...{ ...seen, on: by.on, reason: withdrawal.reason, replacedBy: paperOf(world, withdrawal.replacedBy) },
      }),
    ),
  ),
  step(correction.of, 'corrected', 'specialist', correction.at.drafted, async (tx, by, { documentId }, world) => {
    const drafted = must('correct', await draftCorrection(tx, by, { documentId, ...correction.said }, documentEvents))
    keep(world, correction.key, drafted.documentId)
  }),
  ...onItsWay(correction.key, correction.at, correction.number),
  ...incomingPapers.map((paper) => ({
    when: paper,
    what: `incoming ${paper.notation}`,
    happens: (world: World) =>
      as(world, 'clerk', paper, async (tx, by) =>
        must(
          'incoming',
          await registerIncoming(tx, by, {
            ...{ arrivedOn: by.on, author: paper.author, notation: paper.notation, dated: day(paper.dated) },
            ...{ typeName: paper.typeName, abstract: paper.abstract, note: '' },
            ...{ departmentId: playerOf(world, 'specialist').departmentId, receiver: '', passedOn: by.on },
            ...{ takenBy: playerOf(world, 'specialist').name, petitionId: null, opinionId: null },
          }),
        ),
      ),
  })),
]
