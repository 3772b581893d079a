import { z } from 'zod'
import { TextArea, TextInput } from '#ui/index.ts'
import { splitPetition } from '../../../application/handling/split-petition.ts'
import { correctWording, writeDown } from '../../../application/handling/wording.ts'
import { officeForm } from './office-form.tsx'
import { line, text } from './typed.ts'
import { keepWords as words } from './words.vi.ts'

/** Ghi lại thành chữ: what was said in a voice note. */
export const writeDownForm = officeForm({
  path: 'ghi-lai',
  verb: words.writeDown,
  said: words.writtenDown,
  icon: 'edit',
  permission: 'petitions.correct',
  offered: ({ can, petition }) => petition.unwritten && can('correct'),
  question: words.writeDownQuestion,
  schema: z.object({ content: text(words.contentNeeded), proposal: text() }),
  at: { 'content-empty': 'content' },
  Fields: ({ form, name }) => (
    <>
      <TextArea name={name('content')} label={words.saidWords} rows={6} form={form} />
      <TextArea name={name('proposal')} label={words.saidProposal} rows={2} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) => writeDown(tx, by, acting, { ...seen, ...value }),
})

/** Đính chính lỗi gõ, with a trace; the original stays. */
export const correctForm = officeForm({
  path: 'dinh-chinh',
  verb: words.correct,
  yes: words.correctYes,
  said: words.corrected,
  icon: 'edit',
  permission: 'petitions.correct',
  offered: ({ can }) => can('correct'),
  question: words.correctQuestion,
  schema: z.object({
    title: line(),
    content: text(words.contentNeeded),
    proposal: text(),
    reason: line(words.reasonNeeded),
  }),
  start: ({ petition: { title, content, proposal } }) => ({ title, content, proposal }),
  at: { 'content-empty': 'content', 'reason-needed': 'reason' },
  Fields: ({ form, name }) => (
    <>
      <TextInput name={name('title')} label={words.title} form={form} maxLength={120} />
      <TextArea name={name('content')} label={words.content} rows={6} form={form} />
      <TextArea name={name('proposal')} label={words.proposal} rows={3} form={form} optional />
      <TextInput name={name('reason')} label={words.reason} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) => correctWording(tx, by, acting, { ...seen, ...value }),
})

/** Tách (R12): what asks two things becomes two petitions. */
export const splitForm = officeForm({
  path: 'tach',
  verb: words.split,
  yes: words.splitYes,
  said: words.splitSaid,
  icon: 'split',
  permission: 'petitions.split',
  offered: ({ can }) => can('split'),
  question: words.splitQuestion,
  schema: z.object({
    rest: text(words.contentNeeded),
    restProposal: text(),
    part: text(words.partNeeded),
    partProposal: text(),
  }),
  start: ({ petition }) => ({ rest: petition.content, restProposal: petition.proposal }),
  at: { 'content-empty': 'part' },
  Fields: ({ form, name }) => (
    <>
      <TextArea name={name('rest')} label={words.rest} rows={5} form={form} />
      <TextArea name={name('restProposal')} label={words.proposal} rows={2} form={form} optional />
      <TextArea name={name('part')} label={words.part} rows={5} form={form} />
      <TextArea name={name('partProposal')} label={words.partProposal} rows={2} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen, random }, { rest, restProposal, part, partProposal }) =>
    splitPetition(
      tx,
      by,
      acting,
      {
        ...seen,
        parts: [{ content: part, proposal: partProposal }],
        rest: { content: rest, proposal: restProposal },
      },
      { random },
    ),
})
