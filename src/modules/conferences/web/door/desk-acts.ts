import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { optionalLine } from '#platform/http/fields.ts'
import { fieldsOf, type ReadForm, readForm } from '#platform/http/read-form.ts'
import { fieldValue, newForm } from '#ui/index.ts'
import type { Tick } from '../../application/check-in.ts'
import { isCountedAs } from '../../domain/index.ts'
import { isId } from '../address.ts'
import { peopleField, phoneField } from '../invitations/forms.ts'
import { words } from '../words.vi.ts'

const id = z.string().refine(isId)
const tick = z.object({
  key: id,
  invitee: id,
  act: z.enum(['came', 'undone']),
  people: peopleField(words.ticks['people-wrong']),
})

/** A tick as a plain form posts it; null: it is no form of ours. */
export function postedTick(request: FastifyRequest): Tick | null {
  const read = tick.safeParse(fieldsOf(request.body))
  if (!read.success) return null
  const { key, invitee, act, people } = read.data
  return { id: key, inviteeId: invitee, act, people, age: 0 }
}

const walkIn = z
  .object({
    key: z.string().default(''),
    invitee: z.string().default(''),
    person: optionalLine(words.guest.tooLong, 100),
    organisation: optionalLine(words.guest.tooLong),
    countedAs: z.string().refine(isCountedAs, words.guest.nameEmpty),
    people: peopleField(words.guest.peopleWrong),
    phone: phoneField,
  })
  .refine(({ person, organisation }) => person !== '' || organisation !== '', {
    path: ['person'],
    error: words.desk.nameEmpty,
  })

/** Somebody unannounced as a plain form posts him, with his tick. */
export function postedWalkIn(request: FastifyRequest): ReadForm<Tick> {
  const read = readForm(walkIn, request.body)
  if (!read.ok) return read
  const { key, invitee, person, organisation, countedAs, people, phone } = read.value
  const ids = { id: isId(key) ? key : newId(), inviteeId: isId(invitee) ? invitee : newId() }
  return {
    ...read,
    value: { ...ids, act: 'came', people, age: 0, walkIn: { organisation, person, countedAs, phone } },
  }
}

/** What was typed into the search. */
export const typedIn = (query: unknown): string => fieldValue(newForm(fieldsOf(query)), 'tim').slice(0, 400)

const wire = z.object({
  id,
  act: z.enum(['came', 'undone']),
  inviteeId: id,
  people: z.number().int().min(0).max(1000),
  age: z
    .number()
    .min(0)
    .max(14 * 24 * 3_600_000),
  walkIn: z
    .object({
      organisation: optionalLine('', 200),
      person: optionalLine('', 100),
      countedAs: z.string().refine(isCountedAs),
      phone: phoneField.catch(''),
    })
    .refine(({ person, organisation }) => person !== '' || organisation !== '')
    .optional(),
})

/** Ticks as a device sends them; null: they are none of ours. */
export function sentTicks(body: unknown, most: number): readonly Tick[] | null {
  const read = z.object({ acts: z.array(wire).max(most) }).safeParse(body)
  return read.success ? read.data.acts.map(({ walkIn, ...rest }) => ({ ...rest, ...(walkIn && { walkIn }) })) : null
}
