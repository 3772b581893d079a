import { z } from 'zod'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { optionalLine, version } from '#platform/http/fields.ts'
import { scriptNames } from '../../domain/index.ts'
import { dayField, timeField } from '../dialogue-form.ts'
import { words } from './words.vi.ts'

const seq = version
const { errors } = words

export const scriptForm = z.object({
  seq,
  text: z.string().default('').transform(cleanText).pipe(z.string().min(1, errors.empty).max(10_000, errors.long)),
})
export const approveForm = z.object({ seq })
export const recordForm = z.object({
  seq,
  leaderId: z.uuid({ message: errors.choose }),
  paper: optionalLine(errors.long, 60),
})
export const broadcastForm = z.object({
  name: z.enum(scriptNames, errors.choose),
  on: dayField(errors.day),
  at: timeField(errors.time),
  readBy: optionalLine(errors.long, 200),
})
