import { z } from 'zod'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { line, optionalLine, ticked, version } from '#platform/http/fields.ts'
import { isPhone, purposes } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { errors } = words

const fields = {
  name: line(errors.departmentName, errors.tooLong, 150),
  shortName: optionalLine(errors.tooLong, 60),
  symbol: optionalLine(errors.tooLong, 20),
  purpose: z.enum(purposes, errors.purpose),
  outside: ticked,
  phone: optionalLine(errors.tooLong, 40).refine((text) => text === '' || isPhone(text), errors.phone),
  email: optionalLine(errors.tooLong, 200).refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    errors.email,
  ),
  address: optionalLine(errors.tooLong, 200),
  contactPerson: optionalLine(errors.tooLong, 120),
  note: z
    .string()
    .default('')
    .transform(cleanText)
    .refine((text) => text.length <= 1000, errors.tooLong),
}

export const newDepartmentForm = z.object(fields).transform((input) => ({ ...input, active: true }))
export const departmentForm = z.object({ ...fields, active: ticked, version })
