import type { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { DraftPromise, DraftReply } from '../../../application/handling/index.ts'
import { MOST_PROMISES } from '../../../application/handling/write-draft.ts'
import { isRuling, MOST_ASKS } from '../../../domain/index.ts'
import { replyWords as words } from './answer-words.vi.ts'
import { ownerOf } from './owner-choices.ts'
import { fieldOf, type fieldsTyped, idOf } from './typed.ts'

type Fields = z.output<typeof fieldsTyped>
type Issue = (field: string, message: string) => void

/** The name of a row's field: reply of the second ask is `reply1`; of a promise of it `what1_0`. */
export const rowField = (field: string, row: number, promise?: number): string =>
  promise === undefined ? `${field}${row}` : `${field}${row}_${promise}`

/** The replies of a posted draft, row by row: to which ask, with what it decides and promises. */
export function readReplies(fields: Fields, issue: Issue): readonly DraftReply[] {
  const replies: DraftReply[] = []
  for (let row = 0; row <= MOST_ASKS; row++) {
    if (fields[rowField('reply', row)] === undefined) continue
    const ruling = fieldOf(fields, rowField('ruling', row))
    replies.push({
      askId: idOf(fieldOf(fields, rowField('ask', row))),
      ruling: isRuling(ruling) ? ruling : null,
      words: cleanText(fieldOf(fields, rowField('reply', row))),
      promises: readPromises(fields, row, issue),
    })
  }
  return replies
}

function readPromises(fields: Fields, row: number, issue: Issue): readonly DraftPromise[] {
  const promises: DraftPromise[] = []
  for (let at = 0; at <= MOST_PROMISES; at++) {
    const typed = (field: string) => cleanLine(fieldOf(fields, rowField(field, row, at)))
    const what = typed('what')
    const dueOn = readDay(typed('by'), () => issue(rowField('by', row, at), words.wrongDay))
    const owner = ownerOf(typed('who'))
    if (what === '' && dueOn === null && !owner.departmentId && !owner.officerId) continue
    if (what === '') issue(rowField('what', row, at), words.promiseNeeded)
    promises.push({ id: idOf(typed('promise')), what, ...owner, dueOn })
  }
  return promises
}

function readDay(typed: string, wrong: () => void): Day | null {
  if (typed === '') return null
  const day = parseDay(typed)
  if (!day) wrong()
  return day
}
