import { z } from 'zod'
import { RadioGroup, TextArea, TextInput } from '#ui/index.ts'
import { closePetition } from '../../../application/handling/close-petition.ts'
import { officeForm } from './office-form.tsx'
import { line, text } from './typed.ts'
import { findNamedPetition } from './which-petition.ts'
import { closeWords as words } from './words.vi.ts'

/** Trùng với another: by its number or code, or one of the same sender's. */
export const duplicateForm = officeForm({
  path: 'trung',
  verb: words.duplicate,
  yes: words.duplicateYes,
  said: words.duplicateSaid,
  icon: 'duplicate',
  permission: 'petitions.close',
  offered: ({ can }) => can('mark-duplicate'),
  question: words.duplicateQuestion,
  schema: z
    .object({ chosen: line(), of: line(), reason: text(words.reasonNeeded, 2000) })
    .refine(({ chosen, of }) => chosen !== '' || of !== '', { path: ['of'], message: words.duplicateNeeded }),
  at: {
    'reason-needed': 'reason',
    'other-not-found': 'of',
    'duplicate-of-itself': 'of',
    'duplicate-of-duplicate': 'of',
  },
  Fields: ({ context: { sameSender }, form, name }) => (
    <>
      {sameSender.length > 0 && (
        <RadioGroup
          name={name('chosen')}
          label={words.sameSender}
          choices={[...sameSender.map(({ id, label }) => ({ value: id, label })), { value: '', label: words.other }]}
          form={form}
        />
      )}
      <TextInput name={name('of')} label={words.duplicateOf} hint={words.duplicateHint} form={form} maxLength={60} />
      <TextArea name={name('reason')} label={words.reason} rows={2} form={form} />
    </>
  ),
  does: async ({ tx, by, acting, seen }, { chosen, of, reason }) => {
    const other = await findNamedPetition(tx, seen.petitionId, of || chosen)
    if (!other) return { ok: false, refusal: 'other-not-found' } as const
    return closePetition(tx, by, acting, { ...seen, closing: { how: 'duplicate', of: other, reason } })
  },
})
