import { createHash } from 'node:crypto'
import type { Language } from '#kernel/language.ts'
import { isPersonal } from '#modules/organisations/domain/index.ts'
import { readSender, type SenderForm, typedLine } from '#modules/organisations/index.ts'
import type { PetitionInput } from '../application/intake/submission-input.ts'
import { intakeWords } from '../application/intake/words.en.ts'
import type { Signatory } from '../domain/index.ts'
import { CONTENT_LENGTH, isBlank, type PetitionRow, rowField, rowIndexes, rowOf, type Values } from './petition-rows.ts'
import { formWords } from './portal-form-words.en.ts'
import { readSignatories } from './signatories.tsx'
import { signatoryWords } from './signatory-words.en.ts'

/** A petition form, read and checked. */
export interface PetitionForm {
  readonly sender: SenderForm
  readonly person: string
  readonly attends: { readonly people: number } | null
  readonly nameInPublic: boolean
  readonly petitions: readonly PetitionInput[]
  readonly signatories: readonly Signatory[]
}

/** The least that says something: "Điện yếu". */
const SHORTEST = 8

/**
 * Reads the rows of a form; a blank one beside others is left out. Messages are put into `errors`. `sounds`: the files that
 * are voice notes; a row with one need not be typed: what then stands for its words is for the office.
 */
export function readRows(
  values: Values,
  errors: Record<string, string>,
  sounds: ReadonlySet<string> = new Set(),
  language: Language = 'vi',
): readonly PetitionInput[] {
  const words = formWords[language]
  const rows = rowIndexes(values).map((index) => ({ index, row: rowOf(values, index) }))
  const filled = rows.filter(({ row }) => !isBlank(row))
  if (filled.length === 0) errors[rowField(rows[0]?.index ?? 0, 'content')] = words.contentEmpty
  for (const { index, row } of filled) {
    if (isSpoken(row, sounds)) continue
    if (!row.content) errors[rowField(index, 'content')] = words.contentEmpty
    else if (row.content.length < SHORTEST) errors[rowField(index, 'content')] = words.contentShort
    else if (row.content.length > CONTENT_LENGTH) errors[rowField(index, 'content')] = words.contentLong
    if (row.proposal.length > CONTENT_LENGTH) errors[rowField(index, 'proposal')] = words.contentLong
  }
  return filled.map(({ row }) =>
    isSpoken(row, sounds) ? { ...row, content: intakeWords.vi.spoken, spoken: true } : row,
  )
}

/** Said instead of typed. */
const isSpoken = (row: PetitionRow, sounds: ReadonlySet<string>): boolean =>
  row.content === '' && row.files.some((id) => sounds.has(id))

/** Whether some row has files and no words: then it matters which of them are sounds. */
export const mayBeSpoken = (values: Values): boolean =>
  rowIndexes(values).some((index) => {
    const { content, files } = rowOf(values, index)
    return content === '' && files.length > 0
  })

/** How many come: 1 where nothing was typed. */
export function readPeople(values: Values, errors: Record<string, string>, language: Language = 'vi'): number {
  const typed = typedLine(values, 'people')
  const people = typed === '' ? 1 : Number(typed)
  if (Number.isInteger(people) && people >= 1 && people <= 20) return people
  errors.people = formWords[language].peopleWrong
  return 1
}

/** R20: one person or family is named only when it asks for it, the others unless they ask not to be. */
export const nameInPublic = (values: Values, kind: SenderForm['kind']): boolean =>
  kind === null || isPersonal(kind) ? typedLine(values, 'showName') !== '' : typedLine(values, 'hideName') === ''

/** Reads the public's petition form (R7): name, telephone and content are needed, nothing else. */
export function readPetitionForm(
  values: Values,
  errors: Record<string, string>,
  villageIds: ReadonlySet<string>,
  sounds: ReadonlySet<string>,
  language: Language = 'vi',
): PetitionForm {
  const sender = readSender(values, errors, { villageIds, phoneNeeded: true }, language)
  const petitions = readRows(values, errors, sounds, language)
  const attends = typedLine(values, 'attend') ? { people: readPeople(values, errors, language) } : null
  const person = typedLine(values, 'person').slice(0, 200)
  const signatories = readSignatories(values, errors, signatoryWords[language])
  return { sender, person, attends, nameInPublic: nameInPublic(values, sender.kind), petitions, signatories }
}

/**
 * A form's own key with what it says: the same form pressed twice is one submission, but what is written into it after
 * going back is another.
 */
export function idempotencyKeyOf(
  formKey: string,
  sender: { name: string },
  petitions: readonly PetitionInput[],
): string {
  const said = JSON.stringify([
    sender.name,
    ...petitions.map(({ content, proposal, spoken, files }) => (spoken ? files : [content, proposal])),
  ])
  return `${formKey}:${createHash('sha256').update(said).digest('hex').slice(0, 24)}`
}
