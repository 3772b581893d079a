import { z } from 'zod'
import { optionalDay, several } from '#platform/http/fields.ts'
import type { SheetWebRefusal } from './words.vi.ts'
import { sheetsWords as words } from './words.vi.ts'

/** Asked of a department by hand. */
export const askForm = z.object({
  departmentId: z.uuid(words.refusals['no-department']),
  ...{ field: several, title: z.string().default(''), wanted: z.string().default('') },
  dueOn: optionalDay(words.refusals['day-wrong']),
})

/** What is typed of a sheet; a table keeps its tabs until it is read. */
export const sheetForm = z.object({
  base: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
  asOf: optionalDay(words.refusals['day-wrong']),
  ...{ words: z.string().default(''), caption: z.string().default(''), table: z.string().default('') },
  viec: z.enum(['luu', 'xem', 'nop']).catch('luu'),
})

/** In which field a refusal is said; elsewhere it speaks of the page. */
export const fieldOf: Partial<Record<SheetWebRefusal, string>> = {
  ...{ 'as-of-missing': 'asOf', 'as-of-to-come': 'asOf', 'too-long': 'words', 'nothing-to-show': 'words' },
  ...{ 'table-one-column': 'table', 'table-no-rows': 'table', 'table-rows': 'table', 'table-columns': 'table' },
  ...{ 'table-cell': 'table', 'no-file': 'files', 'not-shown': 'files', 'too-many-files': 'files' },
  ...{ 'file-refused': 'files', 'no-field': 'field', 'no-department': 'departmentId' },
}
