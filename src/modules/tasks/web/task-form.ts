import { z } from 'zod'
import { type Day, isBefore } from '#kernel/day.ts'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { optionalText, version } from '#platform/http/fields.ts'
import { taskPhases } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { errors } = words

const optionalId = z
  .union([z.literal(''), z.uuid(errors.notInUnit)])
  .default('')
  .transform((text) => text || null)

/** Working days as they are typed: "-5", "−5"; '' is none. */
const typedTerm = z
  .string()
  .trim()
  .default('')
  .transform((typed) => typed.replace(/^[−–]/, '-'))

/** Working days from a milestone. */
export const term = typedTerm
  .refine((typed) => /^-?\d{1,2}$/.test(typed) && Math.abs(Number(typed)) <= 60, errors.term)
  .transform(Number)

/** How many working days a task takes; `left out`: three. */
export const workDays = z
  .string()
  .trim()
  .default('')
  .refine(
    (typed) => typed === '' || (/^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 60),
    errors.workDays,
  )
  .transform((typed) => (typed === '' ? 3 : Number(typed)))

const holder = { departmentId: optionalId, officerId: optionalId }

const dueOn = (today: Day | null) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const on = parseDay(text)
      if (!on || (today && isBefore(on, today))) {
        context.addIssue({ code: 'custom', message: on ? errors.past : errors.day })
        return z.NEVER
      }
      return on
    })

const details = (today: Day | null, milestones: readonly string[]) => ({
  title: z.string().trim().min(1, errors.title).max(300, errors.titleLong),
  note: z.string().trim().max(2000, errors.noteLong).default(''),
  dialogueId: optionalId,
  phase: z.enum(taskPhases).default('before'),
  dueOn: dueOn(today),
  milestone: z
    .string()
    .default('')
    .refine((name) => name === '' || milestones.includes(name), errors.milestone),
  term: typedTerm,
  workDays,
})

type Details = z.output<z.ZodObject<ReturnType<typeof details>>>

/** What is said of a day: one of the two, whole. */
function checkDue({ dueOn, milestone, term: typed, dialogueId }: Details, context: z.RefinementCtx): void {
  const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (milestone === '') return
  if (dueOn) say('dueOn', errors.both)
  if (!dialogueId) say('dialogueId', errors.milestoneNeedsDialogue)
  if (!term.safeParse(typed).success) say('term', errors.term)
}

const withAnchor = <Value extends Details>({ milestone, term: typed, ...rest }: Value) => ({
  ...rest,
  anchor: milestone === '' ? null : { milestone, term: Number(typed) },
})

/** What is typed to assign a task; a day must not have passed. */
export const taskForm = (today: Day, milestones: readonly string[]) =>
  z
    .object({ ...details(today, milestones), ...holder })
    .superRefine((typed, context) => {
      checkDue(typed, context)
      if (typed.departmentId === null && typed.officerId === null)
        context.addIssue({ code: 'custom', path: ['departmentId'], message: errors.who })
    })
    .transform(withAnchor)

/** What is typed to change one; a day that passed may stay. */
export const editForm = (milestones: readonly string[]) =>
  z
    .object({ ...details(null, milestones), version })
    .superRefine(checkDue)
    .transform(withAnchor)

/** The tick. */
export const finishForm = z.object({ version, note: optionalText(errors.noteLong, 2000) })

export const progressForm = z.object({
  version,
  to: z.enum(['todo', 'doing', 'waiting']),
  waitingFor: z.string().trim().max(200, errors.waitingLong).default(''),
  /** Back to the board instead of the task's own page. */
  back: z.string().default(''),
})

export const reopenForm = z.object({ version, reason: optionalText(errors.noteLong, 2000) })
export const handOverForm = z.object({ version, reason: optionalText(errors.noteLong, 2000), ...holder })
export const itemsForm = z.object({ lines: z.string().max(20_000).default('') })
export const itemForm = z.object({ act: z.enum(['tick', 'untick', 'up', 'down', 'remove']) })
export const commentForm = z.object({ words: optionalText(errors.commentLong, 4000) })
