import { z } from 'zod'
import { isPhone, plainPhone } from '#modules/units/index.ts'
import { line, optionalLine, several, version } from '#platform/http/fields.ts'
import { isUnitRole, readEmail } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { errors } = words

/** An e-mail address in the form that is stored. */
export const emailField = z
  .string({ error: errors.email })
  .transform((typed) => readEmail(typed))
  .refine((read) => read.ok, errors.email)
  .transform((read) => (read.ok ? read.value : ''))

const person = {
  name: line(errors.name, errors.tooLong, 100),
  addressForm: optionalLine(errors.tooLong, 20),
  title: optionalLine(errors.tooLong, 120),
  departmentId: z
    .string()
    .default('')
    .transform((id) => id || null)
    .pipe(z.uuid(errors.department).nullable()),
  roles: several.transform((roles) => roles.filter(isUnitRole)).refine((roles) => roles.length > 0, errors.roles),
  phone: optionalLine(errors.tooLong, 40)
    .transform(plainPhone)
    .refine((phone) => phone === '' || isPhone(phone), errors.phone),
}

/** What an administrator types of a new officer. */
export const inviteForm = z.object({ ...person, email: emailField })

/** What an administrator changes of an officer. */
export const officerForm = z.object({ ...person, version })
