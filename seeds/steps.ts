import { day } from '#kernel/day.ts'
import {
  addMessage,
  approveAnswer,
  askForOpinion,
  assignPetition,
  classifyPetition,
  closePetition,
  draftAnswer,
  giveAnOpinion,
  issueAnswer,
  publicTextToEdit,
  recordCityAnswer,
  recordDelivery,
  recordSpokenAnswer,
  registerIssuedDocument,
  releasePublicText,
  remindCity,
  sendBackAnswer,
  sendOn,
  submitAnswer,
  titleOf,
} from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Step } from './dai-son/story.ts'
import { depthSteps, replyIds, type Steps } from './depth.ts'
import { drawn } from './evidence.ts'
import { senderSteps } from './sender-steps.ts'
import { as, found, must, playerOf, type World } from './world.ts'

const signer = (world: World) => {
  const { name, title } = playerOf(world, 'leader')
  return { signerName: name, signerTitle: title }
}

const latestDocument = async (tx: UnitDb, petitionId: string): Promise<string> => {
  const { id } = await tx
    .selectFrom('petition_document')
    .innerJoin('document', 'document.id', 'petition_document.document_id')
    .select('document.id')
    .where('petition_id', '=', petitionId)
    .orderBy('document.created_at', 'desc')
    .executeTakeFirstOrThrow()
  return id
}

/** How each step of the story is done: by whom, with which command. */
const steps: Steps = {
  ...depthSteps,
  ...senderSteps,
  classify: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      if (step.competence === 'not-petition') throw new Error('what is no petition is closed')
      const bodies = step.bodies?.split(', ') ?? []
      return must(
        'classify',
        await classifyPetition(tx, by, player, {
          petitionId,
          field: step.field,
          competence: step.competence,
          bodies,
          note: '',
        }),
      )
    }),
  assign: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) =>
      must(
        'assign',
        await assignPetition(tx, by, player, {
          petitionId,
          leadDepartmentId: found(world.departments, step.lead),
          leadOfficerId: null,
          joining: (step.joining ?? []).map((body) => found(world.departments, body)),
          note: '',
        }),
      ),
    ),
  release: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const proposed = await publicTextToEdit(tx, petitionId)
      const { title, proposal } = proposed
      const content = step.content ?? proposed.content
      return must(
        'release',
        await releasePublicText(tx, by, player, { petitionId, title, content, proposal, checked: true }),
      )
    }),
  'ask-opinion': (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) =>
      must(
        'ask-opinion',
        await askForOpinion(tx, by, player, {
          petitionId,
          departmentId: found(world.departments, step.of),
          question: step.question,
          reference: step.letter ?? '',
          dueOn: step.by ? day(step.by) : by.on.add({ days: 14 }),
        }),
      ),
    ),
  async 'give-opinion'(world, petitionId, step) {
    const file = step.scan === undefined ? undefined : await drawn(world, step.scan)
    return as(world, 'specialist', step, async (tx, by, player) => {
      const { id: opinionId } = await tx
        .selectFrom('petition_opinion')
        .select('id')
        .where('petition_id', '=', petitionId)
        .where('department_id', '=', found(world.departments, step.of))
        .where('given_on', 'is', null)
        .executeTakeFirstOrThrow()
      return must(
        'give-opinion',
        await giveAnOpinion(tx, by, player, {
          petitionId,
          opinionId,
          opinion: step.opinion,
          reference: step.letter ?? '',
          file,
        }),
      )
    })
  },
  draft: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const { title } = await tx
        .selectFrom('petition')
        .select('title')
        .where('id', '=', petitionId)
        .executeTakeFirstOrThrow()
      const input = {
        petitionId,
        title: `V/v trả lời kiến nghị: ${title}`,
        content: step.text,
        complete: true,
        also: [],
      }
      return must('draft', await draftAnswer(tx, by, player, input))
    }),
  submit: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) =>
      must('submit', await submitAnswer(tx, by, player, { petitionId })),
    ),
  'send-back': (world, petitionId, step) =>
    as(world, 'leader', step, async (tx, by, player) =>
      must(
        'send-back',
        await sendBackAnswer(tx, by, player, { petitionId, decider: { as: 'leader' }, word: step.word }),
      ),
    ),
  approve: (world, petitionId, step) =>
    as(world, 'leader', step, async (tx, by, player) =>
      must('approve', await approveAnswer(tx, by, player, { petitionId, decider: { as: 'leader' } })),
    ),
  issue: (world, petitionId, step) =>
    as(world, 'clerk', step, async (tx, by, player) => {
      const issue = { number: step.number, on: by.on, ...signer(world) }
      const input = { petitionId, issue, delayReason: step.delayReason ?? '' }
      const cause = step.delayCause && { delayCause: step.delayCause }
      return must('issue', await issueAnswer(tx, by, player, { ...input, ...cause }))
    }),
  deliver: (world, petitionId, step) =>
    as(world, 'clerk', step, async (tx, by, player) => {
      const documentId = await latestDocument(tx, petitionId)
      const input = { petitionId, documentId, on: by.on, way: step.way, receivedBy: step.to }
      return must('deliver', await recordDelivery(tx, by, player, input))
    }),
  spoken: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const { words, by: spokenBy, complete } = step
      const replies = step.replies && (await replyIds(tx, petitionId, step.replies))
      const input = { petitionId, words, spokenBy, complete, ...(replies && { replies }) }
      return must('spoken', await recordSpokenAnswer(tx, by, player, input))
    }),
  confirm: (world, petitionId, step) =>
    as(world, 'clerk', step, async (tx, by, player) =>
      must(
        'confirm',
        await registerIssuedDocument(tx, by, player, {
          petitionIds: [petitionId],
          part: 'confirms',
          complete: true,
          delayReason: '',
          title: titleOf(step.text),
          content: step.text,
          issue: { number: step.number, on: by.on, ...signer(world) },
          file: null,
        }),
      ),
    ),
  escalate: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const { body, reference, note } = step
      const input = { petitionId, way: 'reported' as const, body, reference, note, on: by.on, documentId: null }
      return must('escalate', await sendOn(tx, by, player, input))
    }),
  'remind-city': (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const input = { petitionId, on: by.on, way: 'phone' as const, whom: step.whom, reference: '' }
      return must('remind-city', await remindCity(tx, by, player, input))
    }),
  'city-answers': (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const input = { petitionId, on: by.on, reference: step.reference, text: step.answer }
      return must('city-answers', await recordCityAnswer(tx, by, player, input))
    }),
  guide: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const { body, note } = step
      const input = { petitionId, way: 'guided' as const, body, reference: '', note, on: by.on, documentId: null }
      return must('guide', await sendOn(tx, by, player, input))
    }),
  spam: (world, petitionId, step) => close(world, petitionId, step, { how: 'spam', reason: step.reason }),
  duplicate: (world, petitionId, step) =>
    close(world, petitionId, step, { how: 'duplicate', of: found(world.petitions, step.of), reason: step.reason }),
  withdraw: (world, petitionId, step) =>
    close(world, petitionId, step, { how: 'withdrawn', reason: step.reason, askedHow: step.how }),
  message: (world, petitionId, step) =>
    as(world, 'specialist', step, async (tx, by, player) => {
      const direction = step.from === 'sender' ? ('from-sender' as const) : ('to-sender' as const)
      const askedHow = step.from === 'sender' ? 'Gọi điện đến phòng' : ''
      return must('message', await addMessage(tx, by, player, { petitionId, direction, words: step.words, askedHow }))
    }),
}

const close = (world: World, petitionId: string, step: Step, closing: Parameters<typeof closePetition>[3]['closing']) =>
  as(world, 'specialist', step, async (tx, by, player) =>
    must('close', await closePetition(tx, by, player, { petitionId, closing })),
  )

/** Does one step of the story. */
export const takeStep = (world: World, key: string, step: Step): Promise<unknown> => {
  const act: (world: World, petitionId: string, step: never) => Promise<unknown> = steps[step.do]
  return act(world, found(world.petitions, key), step as never)
}
