import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { approveDocument, issueDocument, submitDocument } from '#modules/documents/index.ts'
import { dialoguePaperAt, draftPaper, loadPaper } from '#modules/papers/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { documentEvents } from '#src/events.ts'
import type { StorySubmission } from './dai-son/budgets.ts'
import type { When } from './dai-son/story.ts'
import { as, found, type Happening, must, playerOf, type World } from './world.ts'

const PAPER = 'to-trinh-du-toan'
const documents = new WeakMap<World, Map<number, string>>()

type Seen = { readonly documentId: string; readonly version: number }

/** Tờ trình of a year's estimate: drafted from its rows, approved by the department's head, issued in the department's series. */
export function submissionSteps(year: number, story: StorySubmission): Happening[] {
  const step = (
    what: string,
    role: 'specialist' | 'head-of-department' | 'clerk',
    when: When,
    does: (tx: UnitDb, by: By, seen: Seen, world: World) => Promise<unknown>,
  ): Happening => ({
    when,
    what: `submission ${year} ${what}`,
    happens: (world) =>
      as(world, role, when, async (tx, by) => {
        const documentId = found(documents.get(world) ?? new Map<number, string>(), year)
        const { version } = await tx
          .selectFrom('document')
          .select('version')
          .where('id', '=', documentId)
          .executeTakeFirstOrThrow()
        return does(tx, by, { documentId, version }, world)
      }),
  })
  return [
    {
      when: story.drafted,
      what: `submission ${year} drafted`,
      happens: (world) =>
        as(world, 'specialist', story.drafted, async (tx, by) => {
          const dialogue = await dialogueInOffice(tx, String(year))
          const paper = dialoguePaperAt(PAPER)
          if (!dialogue || !paper) throw new Error(`no ${PAPER}`)
          const about = { dialogue, paper }
          const { made } = await loadPaper(tx, about, { today: by.on, origin: null, secretsOf: null })
          const drafted = await draftPaper(tx, by, about, { made, departmentId: null, version: 0 }, documentEvents)
          const { documentId } = must('draft', drafted)
          documents.set(world, (documents.get(world) ?? new Map<number, string>()).set(year, documentId))
        }),
    },
    step('submitted', 'specialist', story.submitted, async (tx, by, seen) =>
      must('submit', await submitDocument(tx, by, seen, documentEvents)),
    ),
    step('approved', 'head-of-department', story.approved, async (tx, by, seen, world) => {
      const { departmentId } = playerOf(world, 'head-of-department')
      return must(
        'approve',
        await approveDocument(tx, by, { ...seen, decider: { as: 'head', departmentId } }, documentEvents),
      )
    }),
    step('issued', 'clerk', story.issued, async (tx, by, seen, world) => {
      const { name, title } = playerOf(world, 'head-of-department')
      const issue = { number: story.issued.number, on: by.on, signerName: name, signerTitle: title }
      return must('issue', await issueDocument(tx, by, { ...seen, issue }, documentEvents))
    }),
  ]
}
