import { z } from 'zod'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { version } from '#platform/http/fields.ts'
import { deliveryWays, signingForms } from '../domain/index.ts'
import { words } from './words.vi.ts'

const text = (atMost: number) => z.string().max(atMost).default('')
const dayTyped = z.string().transform((typed, context) => {
  const on = parseDay(typed)
  if (on) return on
  context.addIssue({ code: 'custom', message: words.dayNeeded })
  return z.NEVER
})

/** What each form of a document's page sends; rules of the field judge it afterwards. */
export const seenForm = z.object({ version })
export const editForm = z.object({ version, title: text(300), content: text(300_000) })
export const wordForm = z.object({ version, word: text(2000) })
export const recordForm = z.object({
  version,
  leaderId: z.uuid({ message: words.chooseOne }),
  paper: text(60),
  decision: z.enum(['approve', 'send-back'], { message: words.chooseOne }),
  word: text(2000),
})
export const issueForm = z.object({
  version,
  number: text(60),
  on: dayTyped,
  signer: text(120),
  signerTitle: text(120),
  signingForm: z.union([z.enum(signingForms), z.literal('')], { message: words.chooseOne }).default(''),
  delayReason: text(2000),
})
export const deliverForm = z.object({
  version,
  to: z.uuid({ message: words.chooseOne }),
  on: dayTyped,
  way: z.enum(deliveryWays, { message: words.chooseOne }),
  receivedBy: text(120),
})

/** Which field a refusal stands at. */
export const fieldOf: Readonly<Record<string, string>> = {
  'number-needed': 'number',
  'number-without-digit': 'number',
  'number-taken': 'number',
  'day-in-future': 'on',
  'day-long-past': 'on',
  'issued-before-receipt': 'on',
  'delivered-before-issue': 'on',
  'signer-needed': 'signer',
  'delay-reason-needed': 'delayReason',
  'word-needed': 'word',
  'leader-paper-needed': 'paper',
  'not-a-leader': 'leaderId',
  'not-the-head': 'leaderId',
  'receiver-needed': 'receivedBy',
  'title-needed': 'title',
  'answer-empty': 'content',
  'file-needed': 'file',
}
