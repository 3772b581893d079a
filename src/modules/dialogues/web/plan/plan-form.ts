import { z } from 'zod'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { optionalLine, optionalText, version } from '#platform/http/fields.ts'
import { type FormState, newForm } from '#ui/index.ts'
import { type Duty, type Plan, programmeText, readProgramme } from '../../domain/index.ts'
import { dayField } from '../dialogue-form.ts'
import { words } from './words.vi.ts'

const { long } = words.errors
const LONGEST = 6000
const lines = optionalText(long, LONGEST).transform((text) => text.split('\n').map(cleanLine).filter(Boolean))

/** The field of a department's work. */
export const dutyField = (departmentId: string): string => `duty-${departmentId}`

/** What is typed of a plan, but for the work of each department, whose fields carry the department's id. */
const planFields = z
  .object({
    seq: version,
    basisNumber: optionalLine(long, 60),
    basisOn: z.string().trim().default(''),
    basisTitle: optionalLine(long, 300),
    purposes: lines,
    requirements: lines,
    participants: lines,
    programme: optionalText(long, LONGEST),
    petitions: lines,
    schedule: lines,
    budget: optionalText(long, 1000),
    recipients: lines,
  })
  .catchall(z.union([z.string(), z.array(z.string())]).transform((value) => cleanText([value].flat().join('\n'))))

/** Reads a plan's form; `bodies`: the parts of the unit whose work it asks for. */
export const planForm = (bodies: readonly Pick<Duty, 'departmentId' | 'body'>[]) =>
  planFields.transform((typed, context): { readonly seq: number; readonly plan: Plan } => {
    const on = typed.basisOn === '' ? null : parseDay(typed.basisOn)
    if (typed.basisOn !== '' && !on) context.addIssue({ code: 'custom', path: ['basisOn'], message: words.errors.day })
    const programme = readProgramme(typed.programme)
    if (!programme.ok)
      context.addIssue({ code: 'custom', path: ['programme'], message: words.programmeRefusals[programme.refusal] })
    const duties = bodies.map(({ departmentId, body }) => {
      const text = String(typed[dutyField(departmentId ?? '')] ?? '')
      if (text.length > LONGEST)
        context.addIssue({ code: 'custom', path: [dutyField(departmentId ?? '')], message: long })
      return { departmentId, body, work: text.split('\n').map(cleanLine).filter(Boolean) }
    })
    const { seq, purposes, requirements, participants, petitions, schedule, budget, recipients } = typed
    return {
      seq,
      plan: {
        basis: { number: typed.basisNumber, on: on?.toString() ?? '', title: typed.basisTitle },
        ...{ purposes, requirements, participants, petitions, schedule, budget, recipients, duties },
        programme: programme.ok ? programme.value : [],
      },
    }
  })

/** A plan as its form shows it. */
export const typedPlan = (plan: Plan): FormState =>
  newForm({
    basisNumber: plan.basis.number,
    basisOn: plan.basis.on,
    basisTitle: plan.basis.title,
    purposes: plan.purposes.join('\n'),
    requirements: plan.requirements.join('\n'),
    participants: plan.participants.join('\n'),
    programme: programmeText(plan.programme),
    petitions: plan.petitions.join('\n'),
    schedule: plan.schedule.join('\n'),
    budget: plan.budget,
    recipients: plan.recipients.join('\n'),
    ...Object.fromEntries(
      plan.duties.map(({ departmentId, work }) => [dutyField(departmentId ?? ''), work.join('\n')]),
    ),
  })

/** When, how and under which number the plan went to Sở Tài chính. */
export const sentForm = z.object({
  version,
  on: dayField(words.errors.day),
  how: optionalLine(long),
  number: optionalLine(long, 60),
  reason: optionalText(long, 2000),
})
