import { z } from 'zod'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { line, optionalLine } from '#platform/http/fields.ts'

interface Said {
  readonly name: string
  readonly content: string
  readonly long: string
  readonly phone: string
}

/** Letters of a petition that is typed in a hall. */
export const LONGEST_SAID = 2000

/** What is typed of a petition raised in the hall, by the secretary or by whoever raises it. */
export const floorForm = (said: Said) =>
  z.object({
    // Not typed: a form without its own is a form of its own.
    key: z.uuid().catch(() => crypto.randomUUID()),
    name: line(said.name, said.long, 200),
    person: optionalLine(said.long, 200),
    phone: optionalLine(said.phone, 30)
      .transform((typed) => typed.replace(/[^\d+]/g, ''))
      .pipe(z.string().regex(/^$|^\+?\d{8,15}$/, said.phone)),
    villageId: z
      .string()
      .default('')
      .transform((typed) => z.uuid().safeParse(typed).data ?? null),
    content: z
      .string({ error: said.content })
      .transform(cleanText)
      .pipe(z.string().min(1, said.content).max(LONGEST_SAID, said.long)),
  })

export type FloorTyped = z.output<ReturnType<typeof floorForm>>

/** A petition of it, as intake takes it. */
export const petitionOf = ({ content }: FloorTyped) => ({
  ...{ content, proposal: '', field: null, askAtConference: true, files: [] },
})

/** Its sender, as intake takes him. */
export const senderOf = ({ name, person, phone, villageId }: FloorTyped) => ({
  ...{ name, person, phone, villageId, kind: null, outsidePlace: '', identifier: null, email: '' },
})
