import { z } from 'zod'
import type { ChosenPetition } from '../../application/batch/choose-batch.ts'
import { isField } from '../../domain/index.ts'
import { chosen, maybeChosen, several, text, whole } from './actions/typed.ts'
import { assignWords, classifyWords } from './actions/words.vi.ts'

/** A box of the list: the petition and the version its row showed. */
export const boxOf = ({ id, version }: ChosenPetition): string => `${id}~${version}`

const boxes = several.transform((ticked) =>
  ticked.flatMap((box): ChosenPetition[] => {
    const [, id, version] = /^([0-9a-f-]{36})~(\d{1,9})$/.exec(box) ?? []
    return id && version ? [{ id, version: Number(version) }] : []
  }),
)

export const chooseForm = z.object({ chon: boxes, ca: z.string().optional() })

const version = { version: whole }
export const assignForm = z.object({
  ...version,
  lead: chosen(assignWords.leadNeeded),
  officer: maybeChosen,
  note: text(),
})
export const classifyForm = z.object({
  ...version,
  field: z
    .string()
    .default('')
    .transform((field) => (isField(field) ? field : null)),
  competence: z.enum(['own', 'joint', 'beyond'], classifyWords.competenceNeeded),
  bodies: text(),
  note: text(),
})
export const releaseForm = z.object(version)
