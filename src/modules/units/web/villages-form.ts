import { z } from 'zod'
import { line, optionalLine, ticked, version } from '#platform/http/fields.ts'
import { isPhone, plainPhone, VILLAGE_NAME_MAX } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { errors } = words

/** One village, as an administrator edits it. */
export const villageForm = z.object({
  name: line(errors.villageName, errors.tooLong, VILLAGE_NAME_MAX),
  formerCommune: optionalLine(errors.tooLong, VILLAGE_NAME_MAX),
  headName: optionalLine(errors.tooLong, VILLAGE_NAME_MAX),
  headPhone: optionalLine(errors.tooLong, 40)
    .transform(plainPhone)
    .refine((phone) => phone === '' || isPhone(phone), errors.phone),
  loudspeaker: ticked,
  postingPlace: optionalLine(errors.tooLong, 150),
  active: ticked,
  version,
})
export const moveForm = z.object({ way: z.enum(['up', 'down']) })
