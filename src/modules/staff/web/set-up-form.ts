import { z } from 'zod'
import { hoursInOrder, hoursOutOfOrder, unitDataFields, villageList } from '#modules/units/index.ts'
import { line, optionalLine, several, ticked } from '#platform/http/fields.ts'
import { emailField } from './officer-form.ts'
import { newPasswordFields } from './password-form.ts'
import { words } from './words.vi.ts'

/** Everything the first set-up asks, on one page; the unit was chosen before. */
export const setUpForm = z
  .object({
    xa: z.string().default(''),
    name: line(words.errors.name, words.errors.tooLong, 100),
    addressForm: optionalLine(words.errors.tooLong, 20),
    email: emailField,
    ...newPasswordFields,
    isSpecialist: ticked,
    ...unitDataFields,
    departments: several,
    villages: villageList,
  })
  .refine(hoursInOrder, hoursOutOfOrder)
