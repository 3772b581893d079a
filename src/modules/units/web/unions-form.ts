import { z } from 'zod'
import { line, optionalLine, ticked, version } from '#platform/http/fields.ts'
import { isPhone, plainPhone, readUnionList, UNION_NAME_MAX, UNIONS_MAX } from '../domain/index.ts'
import { unionsWords as said } from './unions-words.vi.ts'
import { listProblems } from './unit-form.ts'
import { words } from './words.vi.ts'

const { tooLong, phone } = words.errors

/** A pasted list of unions; what is wrong is told line by line, in one message. */
export const unionsForm = z.object({
  unions: z
    .string()
    .default('')
    .transform((text, context) => {
      const { unions, problems } = readUnionList(text)
      const told = listProblems(problems.map((one) => ({ ...one, said: said.lineProblems[one.problem] })))
      if (unions.length + problems.length > UNIONS_MAX) told.unshift(said.errors.tooMany(UNIONS_MAX))
      if (told.length > 0) context.addIssue({ code: 'custom', message: told.join('; ') })
      return unions
    })
    .refine((list) => list.length > 0, said.errors.none),
})

/** One union, as an administrator edits it. */
export const unionForm = z.object({
  name: line(said.errors.name, tooLong, UNION_NAME_MAX),
  headName: optionalLine(tooLong, UNION_NAME_MAX),
  headPhone: optionalLine(tooLong, 40)
    .transform(plainPhone)
    .refine((text) => text === '' || isPhone(text), phone),
  active: ticked,
  version,
})
