import { ID } from '#kernel/id.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { isSector, organisationWords } from '#modules/organisations/index.ts'
import { type FiguresAsked, noFigures, OTHER_PLACE, UNKNOWN } from '../../application/figures-filter.ts'
import { isSubmissionChannel } from '../../application/intake/channels.ts'
import { isCompetence, isField, isStage, isTiming, type Timing } from '../../domain/index.ts'
import type { InboxBox } from './words.vi.ts'

/** A petition by its dialogue and number, or by its id while it waits for a dialogue. */
const onePetition = new RegExp(`^(20\\d\\d(-\\d)?/\\d{1,6}|cho-ky/${ID})$`)

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
  /** As statistics count them: a figure of theirs leads here. */
  readonly figures: FiguresAsked
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
    dialogue: when(one('ky'), (text) => text === UNKNOWN || /^20\d\d(-\d)?$/.test(text)),
    field: when(one('linh-vuc'), (text) => text === UNKNOWN || isField(text)),
    stage: when(one('trang-thai'), isStage),
    department: when(one('bo-phan'), (text) => text === 'none' || uuid.test(text)),
    figures: readFigures(one),
    sort: isSort(sort) ? sort : 'due',
    after: one('sau').slice(0, 300),
    chosen: when(one('chon'), (text) => onePetition.test(text)),
  }
}

const orUnknown = (isRight: (text: string) => boolean) => (text: string) => text === UNKNOWN || isRight(text)

/** What figures of the statistics narrow the list by. */
function readFigures(one: (name: string) => string): FiguresAsked {
  const when = (name: string, isRight: (text: string) => boolean) => (isRight(one(name)) ? one(name) : '')
  const timing: Timing | undefined = [one('tien-do')].find(isTiming)
  return {
    counted: one('tinh') === '1',
    kind: when(
      'loai',
      orUnknown((text) => Object.hasOwn(organisationWords.groups, text)),
    ),
    sector: when('nganh', orUnknown(isSector)),
    village: when(
      'thon',
      orUnknown((text) => text === OTHER_PLACE || uuid.test(text)),
    ),
    channel: when('kenh', orUnknown(isSubmissionChannel)),
    competence: when('tham-quyen', orUnknown(isCompetence)),
    timing: timing ?? '',
    done: one('da-xong') === '1',
    aloud: one('tai-hoi-nghi') === '1',
    reopened: one('xem-lai') === '1',
    stars: when('sao', (text) => /^([1-5]|any)$/.test(text)),
  }
}

/** The parts of the address that keep them. */
export const figuresQuery = ({ counted, kind, sector, village, ...rest }: FiguresAsked) => ({
  ...{ loai: kind || undefined, nganh: sector || undefined, thon: village || undefined },
  ...{
    kenh: rest.channel || undefined,
    'tham-quyen': rest.competence || undefined,
    'tien-do': rest.timing || undefined,
  },
  ...{ 'da-xong': rest.done ? '1' : undefined, 'tai-hoi-nghi': rest.aloud ? '1' : undefined },
  ...{ 'xem-lai': rest.reopened ? '1' : undefined, sao: rest.stars || undefined, tinh: counted ? '1' : undefined },
})

/** Whether figures narrow the list. */
export const hasFigures = (figures: FiguresAsked): boolean =>
  Object.values(figuresQuery(figures)).some((value) => value !== undefined)

/** What a figure of the statistics counts: of a dialogue, or of all. */
export interface FigureLink extends Partial<FiguresAsked> {
  readonly dialogue?: string
  readonly field?: string
  readonly stage?: string
}

/** Where the petitions behind a figure are listed. */
export const figureAddress = ({ dialogue = '', field = '', stage = '', ...figures }: FigureLink): string =>
  inboxAddress({
    ...{ box: 'all', q: '', dialogue, field, stage, department: '', sort: 'number', after: '', chosen: '' },
    figures: { ...noFigures, ...figures },
  })

/** The parts of the address that keep a filter, by name; the usual values are left out. */
export const inboxQuery = (asked: AskedInbox): Readonly<Record<string, string | undefined>> => ({
  hop: asked.box === (asked.q ? 'all' : 'todo') ? undefined : boxes[asked.box],
  q: asked.q || undefined,
  ky: asked.dialogue || undefined,
  'linh-vuc': asked.field || undefined,
  'trang-thai': asked.stage || undefined,
  'bo-phan': asked.department || undefined,
  ...figuresQuery(asked.figures),
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
export const isNarrowed = ({ dialogue, field, stage, department, figures }: AskedInbox): boolean =>
  Boolean(dialogue || field || stage || department) || hasFigures(figures)
