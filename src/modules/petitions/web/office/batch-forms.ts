import { z } from 'zod'
import { ID } from '#kernel/id.ts'
import { version } from '#platform/http/fields.ts'
import type { ChosenPetition } from '../../application/batch/choose-batch.ts'
import { isField } from '../../domain/index.ts'
import { chosen, maybeChosen, several, text } from './actions/typed.ts'
import { assignWords, classifyWords } from './actions/words.vi.ts'

const boxed = new RegExp(`^(${ID})~(\\d{1,9})$`)

/** A box of the list: the petition and the version its row showed. */
export const boxOf = ({ id, version }: ChosenPetition): string => `${id}~${version}`

const boxes = several.transform((ticked) =>
  ticked.flatMap((box): ChosenPetition[] => {
    const [, id, version] = boxed.exec(box) ?? []
    return id && version ? [{ id, version: Number(version) }] : []
  }),
)

export const chooseForm = z.object({ chon: boxes, ca: z.string().optional() })

const seen = { version }
export const assignForm = z.object({
  ...seen,
  lead: chosen(assignWords.leadNeeded),
  officer: maybeChosen,
  note: text(),
})
export const classifyForm = z.object({
  ...seen,
  field: z
    .string()
    .default('')
    .transform((field) => (isField(field) ? field : null)),
  competence: z.enum(['own', 'joint', 'beyond'], classifyWords.competenceNeeded),
  bodies: text(),
  note: text(),
})
export const releaseForm = z.object(seen)
