import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { TaskFilter } from '../application/tasks.ts'
import { isTaskState, type TaskPhase, type TaskState } from '../domain/index.ts'
import { tasksAddress } from './addresses.ts'
import type { TasksDialogue } from './task-parts.ts'

export type ListView = 'open' | 'mine' | 'done'

/** What a list of tasks is narrowed to; it stands in the address. */
export interface TasksAsked {
  readonly view: ListView
  /** "2026"; '' for every dialogue and what belongs to none. */
  readonly dialogue: string
  readonly department: string
  readonly officer: string
  readonly phase: TaskPhase | ''
  readonly state: TaskState | 'late' | ''
  /** The board's columns. */
  readonly by: 'state' | 'phase'
}

const phaseWords = { truoc: 'before', trong: 'during', sau: 'after' } as const
const viewWords = { 'cua-toi': 'mine', 'da-xong': 'done' } as const
const phaseTexts: Record<TaskPhase, string> = { before: 'truoc', during: 'trong', after: 'sau' }
const viewTexts: Record<ListView, string> = { open: '', mine: 'cua-toi', done: 'da-xong' }

/** What is overdue, as the address says it. */
export const LATE = 'qua-han'

const text = (query: unknown, key: string): string => {
  const value = (query as Record<string, unknown> | null)?.[key]
  return typeof value === 'string' ? value : ''
}
const uuid = (value: string): string => z.uuid().safeParse(value).data ?? ''

/** Reads an address; what it does not know it leaves out. */
export function readAsked(query: unknown): TasksAsked {
  const [view, phase, state] = [text(query, 'xem'), text(query, 'giai-doan'), text(query, 'trang-thai')]
  return {
    view: Object.hasOwn(viewWords, view) ? viewWords[view as keyof typeof viewWords] : 'open',
    dialogue: /^\d{4}(-\d{1,2})?$/.test(text(query, 'ky')) ? text(query, 'ky') : '',
    department: uuid(text(query, 'bo-phan')),
    officer: uuid(text(query, 'can-bo')),
    phase: Object.hasOwn(phaseWords, phase) ? phaseWords[phase as keyof typeof phaseWords] : '',
    state: isTaskState(state) ? state : state === LATE ? 'late' : '',
    by: text(query, 'theo') === 'giai-doan' ? 'phase' : 'state',
  }
}

/** Its fields as they stand in an address, those that narrow nothing left out. */
const fieldsOf = (asked: TasksAsked): Readonly<Record<string, string>> => ({
  xem: viewTexts[asked.view],
  ky: asked.dialogue,
  'bo-phan': asked.department,
  'can-bo': asked.officer,
  'giai-doan': asked.phase && phaseTexts[asked.phase],
  'trang-thai': asked.state === 'late' ? LATE : asked.state,
  theo: asked.by === 'phase' ? 'giai-doan' : '',
})

/** The address of a list, board or timeline with this filter. */
export function askedHref(asked: TasksAsked, address: string = tasksAddress): string {
  const query = new URLSearchParams(Object.entries(fieldsOf(asked)).filter(([, value]) => value !== ''))
  return query.size > 0 ? `${address}?${query}` : address
}

/** How a phase stands in the filter's form. */
export const phaseText = (phase: TaskPhase): string => phaseTexts[phase]

/** Whose tasks are looked at. */
export interface Reader {
  readonly departmentId: string | null
  readonly officerId: string
  /** Sees only what lies with his department and himself. */
  readonly ownOnly: boolean
}

/** The filter as the query takes it; an unknown dialogue leaves nothing. */
export function filterOf(
  asked: TasksAsked,
  reader: Reader,
  dialogues: readonly TasksDialogue[],
  today: Day,
): TaskFilter {
  const isOwn = asked.view === 'mine' || reader.ownOnly
  const dialogue = dialogues.find(({ address }) => address === asked.dialogue)
  return {
    of: isOwn ? { departmentId: reader.departmentId, officerId: reader.officerId } : undefined,
    dialogueId: asked.dialogue ? (dialogue?.id ?? '00000000-0000-0000-0000-000000000000') : undefined,
    departmentId: asked.department || undefined,
    officerId: asked.officer || undefined,
    phase: asked.phase || undefined,
    progress: asked.state === 'late' ? undefined : asked.state || undefined,
    overdueOn: asked.state === 'late' ? today : undefined,
  }
}

/** Does the filter of a list, which may be of every dialogue, narrow anything? */
export const isListNarrowed = (asked: TasksAsked): boolean => asked.dialogue !== '' || isNarrowed(asked)

/** Does the filter narrow anything, besides the dialogue and the view? */
export const isNarrowed = ({ department, officer, phase, state }: TasksAsked): boolean =>
  [department, officer, phase, state].some((one) => one !== '')
