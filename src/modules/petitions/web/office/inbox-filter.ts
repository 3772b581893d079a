import { cleanLine } from '#kernel/vietnamese-text.ts'
import { isField, isStage } from '../../domain/index.ts'
import type { InboxBox } from './words.vi.ts'

/** The inbox's boxes with their part of the address. */
const boxes: Readonly<Record<InboxBox, string>> = {
  todo: 'can-xu-ly',
  mine: 'cua-toi',
  soon: 'sap-den-han',
  overdue: 'qua-han',
  release: 'cho-cong-khai',
  city: 'cho-thanh-pho',
  all: 'tat-ca',
}
export const inboxBoxes: readonly InboxBox[] = ['todo', 'mine', 'soon', 'overdue', 'release', 'city', 'all']

/** How the list is ordered, with its part of the address; by due day is the rule. */
export const inboxSorts = { due: 'han', newest: 'moi-nhat', number: 'so' } as const
export type InboxSort = keyof typeof inboxSorts
const isSort = (key: string): key is InboxSort => Object.hasOwn(inboxSorts, key)

/** What of the petitions is asked for; '' where it does not matter. All of it stands in the address. */
export interface AskedInbox {
  readonly box: InboxBox
  readonly q: string
  /** A dialogue's address; '' for all. */
  readonly dialogue: string
  readonly field: string
  readonly stage: string
  /** A department's id, or "none" for not assigned. */
  readonly department: string
  readonly sort: InboxSort
  /** The keyset cursor; ''. */
  readonly after: string
  /** The petition open beside the list, "2026/7" or "cho-ky/…"; ''. */
  readonly chosen: string
}

const listAddress = '/can-bo/kien-nghi'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads the address; what is not known is left out, so that an old link still shows a list. */
export function readAskedInbox(query: unknown): AskedInbox {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}))
  const one = (name: string) => {
    const value = given.get(name)
    return typeof value === 'string' ? value : ''
  }
  const when = (text: string, isRight: (text: string) => boolean) => (isRight(text) ? text : '')
  const sort = Object.entries(inboxSorts).find(([, word]) => word === one('xep'))?.[0] ?? 'due'
  return {
    box: inboxBoxes.find((box) => boxes[box] === one('hop')) ?? (one('q') ? 'all' : 'todo'),
    q: cleanLine(one('q')).slice(0, 200),
    dialogue: when(one('ky'), (text) => /^20\d\d(-\d)?$/.test(text)),
    field: when(one('linh-vuc'), isField),
    stage: when(one('trang-thai'), isStage),
    department: when(one('bo-phan'), (text) => text === 'none' || uuid.test(text)),
    sort: isSort(sort) ? sort : 'due',
    after: one('sau').slice(0, 300),
    chosen: when(one('chon'), (text) => /^(20\d\d(-\d)?\/\d{1,6}|cho-ky\/[0-9a-f-]{36})$/.test(text)),
  }
}

/** The parts of the address that keep a filter, by name; the usual values are left out. */
export const inboxQuery = (asked: AskedInbox): Readonly<Record<string, string | undefined>> => ({
  hop: asked.box === (asked.q ? 'all' : 'todo') ? undefined : boxes[asked.box],
  q: asked.q || undefined,
  ky: asked.dialogue || undefined,
  'linh-vuc': asked.field || undefined,
  'trang-thai': asked.stage || undefined,
  'bo-phan': asked.department || undefined,
  xep: asked.sort === 'due' ? undefined : inboxSorts[asked.sort],
  sau: asked.after || undefined,
  chon: asked.chosen || undefined,
})

/** The address that shows this, with some of it changed. What changes the list begins it anew, with nothing chosen. */
export function inboxAddress(asked: AskedInbox, change: Partial<AskedInbox> = {}): string {
  const onward = 'chosen' in change ? {} : { chosen: '', ...('after' in change ? {} : { after: '' }) }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(inboxQuery({ ...asked, ...onward, ...change })))
    if (value) query.set(name, value)
  // Without any of it the list opens as its officer has chosen, which may be another filter.
  return `${listAddress}?${query.toString() || USUAL}`
}

/** What needs handling, in the usual order: the list of somebody who has chosen no other. */
const USUAL = `hop=${boxes.todo}`

/** The part of the address that keeps a filter, without the place within its list. */
export const filterOf = (asked: AskedInbox): string => inboxAddress(asked, { after: '' }).slice(listAddress.length + 1)

/** A filter as the list itself writes it; '' for the usual one. */
export function canonicalFilter(query: string): string {
  const filter = filterOf(readAskedInbox(Object.fromEntries(new URLSearchParams(query))))
  return filter === USUAL ? '' : filter
}

/** Where the whole list of a filter is posted to: to be taken along, to be chosen from. */
export const exportAddress = (asked: AskedInbox): string => `${listAddress}/xuat?${filterOf(asked)}`
export const chooseAddress = (asked: AskedInbox): string => `${listAddress}/chon?${filterOf(asked)}`

/** Whether anything beyond a box and a search narrows the list. */
export const isNarrowed = ({ dialogue, field, stage, department }: AskedInbox): boolean =>
  Boolean(dialogue || field || stage || department)
