import { isId } from '#kernel/id.ts'
import {
  type CommitmentBox,
  type CommitmentsAsked,
  commitmentBoxes,
} from '../../application/commitments/commitments-query.ts'
import { COMMITMENTS } from './address.ts'

/** The boxes as their addresses name them. */
const names: Record<CommitmentBox, string> = {
  open: 'dang-lam',
  late: 'qua-hen',
  soon: 'sap-den-hen',
  disputed: 'noi-khac',
  changed: 'doi-hen',
  kept: 'da-lam',
  'given-up': 'khong-lam',
  all: 'tat-ca',
}

const isDialogue = (text: string): boolean => /^20\d\d(-\d)?$/.test(text)
const one = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads the address; what is not known is left out, so that a mistyped link still shows a list. */
export function readCommitmentsAsked(query: unknown): CommitmentsAsked {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}))
  const text = (name: string) => one(given.get(name))
  const department = text('bo-phan')
  const dialogue = text('ky')
  const before = text('truoc')
  return {
    box: commitmentBoxes.find((box) => names[box] === text('xem')) ?? 'open',
    department: isId(department) ? department : '',
    dialogue: isDialogue(dialogue) ? dialogue : '',
    before: isDialogue(before) ? before : '',
    after: text('sau').slice(0, 60),
  }
}

/** The address that shows this, with what is changed. */
export function commitmentsAddress(asked: CommitmentsAsked, changes: Partial<CommitmentsAsked> = {}): string {
  const { box, department, dialogue, before, after } = { ...asked, after: '', ...changes }
  const query = new URLSearchParams()
  if (box !== 'open') query.set('xem', names[box])
  if (department) query.set('bo-phan', department)
  if (dialogue) query.set('ky', dialogue)
  if (before) query.set('truoc', before)
  if (after) query.set('sau', after)
  const text = query.toString()
  return text ? `${COMMITMENTS}?${text}` : COMMITMENTS
}
/** Where the whole list, as it is filtered, is taken along. */
export const commitmentsExport = (asked: CommitmentsAsked): string =>
  commitmentsAddress(asked).replace(COMMITMENTS, `${COMMITMENTS}/xuat`)
export const boxName = (box: CommitmentBox): string => names[box]
