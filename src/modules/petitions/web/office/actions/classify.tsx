import { z } from 'zod'
import { vietnameseCompare } from '#kernel/vietnamese-text.ts'
import { RadioGroup, Select, TextArea } from '#ui/index.ts'
import { classifyPetition } from '../../../application/handling/classify-petition.ts'
import { allFields } from '../../../domain/index.ts'
import { fieldWords } from '../../fields.vi.ts'
import { officeForm } from './office-form.tsx'
import { text } from './typed.ts'
import { classifyWords as words } from './words.vi.ts'

/** Fields in Vietnamese order, "Việc khác" last. */
export const fieldChoices = allFields
  .map((value) => ({ value, label: fieldWords[value] }))
  .toSorted((a, b) => (a.value === 'other' ? 1 : b.value === 'other' ? -1 : vietnameseCompare(a.label, b.label)))

/** Phân loại (R12): field and competence; what is no petition has a form of its own. */
export const classifyForm = officeForm({
  path: 'phan-loai',
  verb: words.verb,
  said: words.said,
  permission: 'petitions.classify',
  offered: ({ can }) => can('classify'),
  schema: z.object({
    field: z.string(words.fieldNeeded).min(1, words.fieldNeeded),
    competence: z.enum(['own', 'joint', 'beyond'], words.competenceNeeded),
    bodies: text(),
    note: text(),
  }),
  start: ({ state, petition }) => ({
    field: state.field ?? petition.senderField ?? '',
    competence: state.competence && state.competence !== 'not-petition' ? state.competence : '',
    bodies: state.bodies.join('\n'),
  }),
  at: { 'field-needed': 'field', 'bodies-needed': 'bodies', 'own-term-over': 'competence' },
  Fields: ({ form, name }) => (
    <>
      <Select name={name('field')} label={words.field} choices={fieldChoices} form={form} />
      <RadioGroup name={name('competence')} label={words.competence} choices={words.competences} form={form} />
      <TextArea name={name('bodies')} label={words.bodies} hint={words.bodiesHint} rows={2} form={form} optional />
      <TextArea name={name('note')} label={words.note} rows={2} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen }, { bodies, ...value }) =>
    classifyPetition(tx, by, acting, { ...seen, ...value, bodies: bodies.split('\n') }),
})
