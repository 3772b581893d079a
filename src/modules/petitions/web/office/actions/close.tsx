import { z } from 'zod'
import { RadioGroup, TextArea, TextInput } from '#ui/index.ts'
import { closePetition, undoClosure } from '../../../application/handling/close-petition.ts'
import { officeForm } from './office-form.tsx'
import { line, text } from './typed.ts'
import { closeWords as words } from './words.vi.ts'

const at = { 'reason-needed': 'reason', 'asked-how-needed': 'askedHow', 'process-needed': 'process' } as const

/** Thư rác: kept, never deleted. */
export const spamForm = officeForm({
  path: 'thu-rac',
  verb: words.spam,
  yes: words.spamYes,
  said: words.spamSaid,
  icon: 'spam',
  permission: 'petitions.close',
  offered: ({ can }) => can('mark-spam'),
  question: words.spamQuestion,
  schema: z.object({ reason: text(words.reasonNeeded, 2000) }),
  at,
  Fields: ({ form, name }) => <TextArea name={name('reason')} label={words.reason} rows={2} form={form} />,
  does: ({ tx, by, acting, seen }, { reason }) =>
    closePetition(tx, by, acting, { ...seen, closing: { how: 'spam', reason } }),
})

/** Không phải kiến nghị (R12): a complaint goes to its own process, its words and sender are kept secret. */
export const notPetitionForm = officeForm({
  path: 'quy-trinh-khac',
  verb: words.notPetition,
  yes: words.notPetitionYes,
  said: words.notPetitionSaid,
  danger: true,
  permission: 'petitions.close',
  offered: ({ can }) => can('mark-not-petition'),
  question: words.notPetitionQuestion,
  schema: z.object({
    process: z.string(words.processNeeded).min(1, words.processNeeded),
    reason: text(words.reasonNeeded, 2000),
  }),
  at,
  Fields: ({ form, name }) => (
    <>
      <RadioGroup name={name('process')} label={words.process} choices={words.processes} form={form} />
      <TextArea name={name('reason')} label={words.reason} rows={2} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, { process, reason }) =>
    closePetition(tx, by, acting, { ...seen, closing: { how: 'not-petition', process, reason } }),
})

/** Rút, entered for the sender (R7). */
export const withdrawForm = officeForm({
  path: 'rut',
  verb: words.withdraw,
  yes: words.withdrawYes,
  said: words.withdrawSaid,
  permission: 'petitions.act-for-sender',
  offered: ({ can }) => can('withdraw'),
  question: words.withdrawQuestion,
  schema: z.object({ askedHow: line(words.askedHowNeeded), reason: text(undefined, 2000) }),
  at,
  Fields: ({ form, name }) => (
    <>
      <TextInput name={name('askedHow')} label={words.askedHow} hint={words.askedHowHint} form={form} />
      <TextArea name={name('reason')} label={words.reason} rows={2} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) =>
    closePetition(tx, by, acting, { ...seen, closing: { how: 'withdrawn', ...value } }),
})

/** Khôi phục what was closed by mistake. */
export const restoreForm = officeForm({
  path: 'khoi-phuc',
  verb: words.restore,
  yes: words.restoreYes,
  said: words.restored,
  icon: 'undo',
  permission: 'petitions.close',
  offered: ({ can }) => can('restore'),
  question: words.restoreQuestion,
  schema: z.object({ reason: text(words.reasonNeeded, 2000) }),
  at,
  Fields: ({ form, name }) => <TextArea name={name('reason')} label={words.reason} rows={2} form={form} />,
  does: ({ tx, by, acting, seen }, { reason }) => undoClosure(tx, by, acting, { ...seen, reason }),
})
