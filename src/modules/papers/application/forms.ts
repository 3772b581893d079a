import type { Paper, PaperBlock } from '#kernel/paper.ts'
import type { BlankField, BlankForm } from '#modules/dialogues/index.ts'
import { letterheadOf, type OwnUnit } from '#modules/units/index.ts'
import { formWords as words } from './forms.vi.ts'

/** What is known of who will fill a form in, by the form's own labels: what is written, or the choice that is ticked. */
export type Filled = Readonly<Record<string, string>>

/** Letters of a hint that still stand beside a label. */
const SHORT_HINT = 40

const labelled = ({ label, hint }: BlankField): string =>
  hint && hint.length <= SHORT_HINT ? `${label} (${hint})` : label

/** A question as it stands on paper: answered where it is known, else boxes to tick or dots to write on. */
function asked(field: BlankField, filled: Filled): readonly PaperBlock[] {
  const known = filled[field.label] ?? ''
  // Yes or no: one box says it.
  if (field.choices?.length === 2 && field.choices[1] === words.no)
    return [{ is: 'boxes', items: [{ text: field.label, ticked: known === field.choices[0] }] }]
  if (field.choices)
    return [
      line(asking(labelled(field))),
      { is: 'boxes', items: field.choices.map((text) => ({ text, ticked: text === known })) },
    ]
  if (known !== '') return [line(`${asking(field.label)} ${known}`)]
  return [{ is: 'blank', label: asking(labelled(field)), rows: Math.max(1, field.lines) }]
}

/** "Tên cơ sở:", "Ai sẽ đi dự?" */
const asking = (label: string): string => (/[?:)]$/.test(label) ? label : `${label}:`)

/** A line that begins at the margin, as those to be written on do. */
const line = (text: string): PaperBlock => ({
  is: 'table',
  bare: true,
  columns: [{ head: '', width: null }],
  rows: [[text]],
})

/** The first part shares its page with the sender: fewer lines, so that the next one begins a page of its own. */
const onFirstPage = (field: BlankField, isFirst: boolean): BlankField =>
  isFirst && field.lines > 2 ? { ...field, lines: Math.floor(field.lines / 2) } : field

export interface FormOnPaper {
  readonly unit: OwnUnit
  /** "Hội nghị đối thoại doanh nghiệp năm 2026"; '' between two dialogues. */
  readonly conference: string
  /** The portal's home; ''. */
  readonly portal: string
  /** "Gửi trước 17 giờ, thứ Năm, ngày 01/10/2026."; ''. */
  readonly until: string
  readonly filled?: Filled
}

/** Phiếu đăng ký, phiếu kiến nghị on A4 (R4): the questions of the online form, with the code that leads there. */
export function formPaper(form: BlankForm, { unit, conference, portal, until, filled = {} }: FormOnPaper): Paper {
  const { letterhead, place, author } = letterheadOf(unit)
  return {
    ...{ title: form.title, letterhead, place, stateAlone: true, number: null, dated: null, type: form.title },
    ...{ abstract: conference, addressees: [words.to(author)], bases: [], recipients: [], annexes: [] },
    blocks: [
      { is: 'paragraph', text: [form.about, until].filter(Boolean).join(' ') },
      ...form.parts.flatMap(({ heading, fields }, at): readonly PaperBlock[] => [
        ...(at > 1 ? [{ is: 'new-page' } as const] : []),
        ...(heading ? [{ is: 'heading', level: 2, text: heading } as const] : []),
        ...fields.flatMap((field) => asked(onFirstPage(field, at === 1), filled)),
      ]),
      { is: 'blank', label: words.signer },
      ...(portal ? [{ is: 'qr', address: `${portal}/${form.online}`, caption: words.online } as const] : []),
    ],
    signature: null,
  }
}
