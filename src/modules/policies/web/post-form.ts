import { z } from 'zod'
import { isBefore } from '#kernel/day.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { isSector } from '#modules/organisations/index.ts'
import { isField } from '#modules/petitions/index.ts'
import { optionalDay, several, ticked, version } from '#platform/http/fields.ts'
import { postKinds } from '../domain/index.ts'
import { words } from './words.vi.ts'

const text = (most: number) => z.string().default('').transform(cleanText).pipe(z.string().max(most, words.errors.long))
/** What is typed of a post. */
export const postForm = z
  .object({
    kind: z.enum(postKinds, words.errors.kind),
    title: z
      .string()
      .default('')
      .transform(cleanLine)
      .pipe(z.string().min(1, words.errors.title).max(200, words.errors.titleLong)),
    forWhom: text(500),
    body: z
      .string()
      .default('')
      .transform(cleanText)
      .pipe(z.string().min(1, words.errors.body).max(10_000, words.errors.long)),
    toDo: text(4000),
    source: text(500),
    inForceFrom: optionalDay(words.errors.day),
    inForceTo: optionalDay(words.errors.day),
    field: z
      .string()
      .default('')
      .transform((value) => (isField(value) ? value : null)),
    sectors: several.transform((values) => values.filter(isSector)),
    looked: ticked,
  })
  .refine(({ inForceFrom, inForceTo }) => !inForceFrom || !inForceTo || !isBefore(inForceTo, inForceFrom), {
    path: ['inForceTo'],
    message: words.errors.order,
  })

/** An act on a post that is there. */
export const shownForm = z.object({ version, looked: ticked })
