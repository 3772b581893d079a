import { z } from 'zod'
import type { Plan, PlanFacts } from '../../domain/index.ts'

const lines = z.array(z.string())

const stored = z.object({
  plan: z.object({
    basis: z.object({ number: z.string(), on: z.string(), title: z.string() }),
    purposes: lines,
    requirements: lines,
    participants: lines,
    programme: z.array(z.object({ at: z.string(), what: z.string() })),
    petitions: lines,
    duties: z.array(z.object({ departmentId: z.string().nullable(), body: z.string(), work: lines })),
    // Plans written before it was asked have none.
    schedule: lines.default([]),
    budget: z.string(),
    recipients: lines,
  }),
  facts: z.object({
    conferenceOn: z.string(),
    startsAt: z.string(),
    place: z.string(),
    chairName: z.string(),
    chairTitle: z.string(),
  }),
})

/** A version of the plan as it is kept: what was written, and what the dialogue said then. */
export interface StoredPlan {
  readonly plan: Plan
  readonly facts: PlanFacts
}

/**
 * A kept version of the plan.
 * @throws Error when it is damaged: nothing but the program writes it
 */
export const readPlan = (content: unknown): StoredPlan => stored.parse(content)
