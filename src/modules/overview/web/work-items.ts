import type { Day } from '#kernel/day.ts'
import { budgetHref } from '#modules/budgets/index.ts'
import { dueStanding, dueText } from '#modules/deadlines/index.ts'
import { dialoguesAddress, milestoneName } from '#modules/dialogues/index.ts'
import { commitmentHref, commitmentsAddress, everyCommitment, petitionHref } from '#modules/petitions/index.ts'
import { may, type Role } from '#modules/staff/index.ts'
import { lateTasksHref, taskHref } from '#modules/tasks/index.ts'
import { type DueMeasure, themeHref, themesAddress } from '#modules/themes/index.ts'
import type { PaperGroup } from '../application/papers-to-approve.ts'
import {
  type DueGroup,
  leadsDialogue,
  NAMED_TASKS,
  NAMED_WAITS,
  type PromiseBox,
  type PromiseGroup,
  type Today,
} from '../application/today.ts'
import { todayWords as words } from './today-words.vi.ts'

/** One thing that waits for an officer: what it is, why, and the one button that takes it on. */
export interface WorkItem {
  readonly title: string
  readonly detail: string
  readonly href: string
  readonly button: string
}

/** The day's work in the order it presses. */
export interface Work {
  readonly late: readonly WorkItem[]
  readonly soon: readonly WorkItem[]
  readonly waiting: readonly WorkItem[]
  /** What others owe: to be called to mind, not to be done. */
  readonly others: readonly WorkItem[]
}

const documentsHref = '/can-bo/van-ban'
const inbox = (query: string): string => `/can-bo/kien-nghi?${query}`

/** What today brings, as items with one button each. `you`: how the reader is spoken to. */
export function workOf(found: Today, roles: readonly Role[], today: Day, you: string): Work {
  const { counts, calendar } = found
  const item = (said: { title: string; detail?: string; button: string }, href: string): WorkItem => ({
    detail: '',
    ...said,
    href,
  })
  const some = (
    n: number,
    said: (n: number, you: string) => { title: string; detail: string; button: string },
    href: string,
  ) => (n > 0 ? [item(said(n, you), href)] : [])

  const approve = may(roles, 'petitions.approve-answer') ? words.items.toApprove : words.items.toApproveFor
  const scripts = may(roles, 'loudspeaker.approve') ? words.items.scripts : words.items.scriptsFor
  const committeePapers = may(roles, 'petitions.approve-answer') ? words.items.papers : words.items.papersFor
  const preparation = `${dialoguesAddress}/${found.dialogue?.address ?? ''}`
  const waiting = [
    ...groupItem(found.unread, words.items.unread, null),
    ...promiseItem(found.promises.disputed, 'disputed'),
    ...some(counts.toClassify, words.items.toClassify, inbox('trang-thai=received')),
    ...some(counts.toAssign, words.items.toAssign, inbox('trang-thai=classified')),
    ...some(counts.mineToAnswer, words.items.mineToAnswer, inbox('hop=cua-toi')),
    ...some(counts.opinionsAsked, words.items.opinionsAsked, inbox('hop=cua-toi')),
    ...some(counts.toApprove, approve, inbox('trang-thai=for-approval')),
    ...paperItem(found.papers.department, words.items.departmentPapers, you),
    ...paperItem(found.papers.committee, committeePapers, you),
    ...some(found.preparation.scripts, scripts, `${preparation}/loa`),
    ...moneyItems(found),
    ...some(counts.toIssue, words.items.toIssue, inbox('trang-thai=approved')),
    ...some(found.undelivered, words.items.undelivered, '/can-bo/van-ban?xem=chua-giao'),
    ...some(counts.toRelease, words.items.toRelease, inbox('hop=cho-cong-khai')),
    ...some(found.untold, words.items.untold, '/can-bo/bao-tin'),
    ...some(found.toAsk, words.items.toAsk, `${preparation}/van-dong?nguoi=toi`),
  ]
  const dated = [
    ...found.tasks.flatMap(({ id, title, dueOn }) =>
      dueOn
        ? [{ dueOn, item: item({ ...words.items.task(title), detail: dueText(dueOn, today, calendar) }, taskHref(id)) }]
        : [],
    ),
  ]
  const milestones = (standing: 'overdue' | 'soon'): WorkItem[] => {
    const due = (leadsDialogue(roles) ? found.milestones : []).filter(
      ({ dueOn }) => dueStanding(dueOn, today, calendar) === standing,
    )
    const [only, ...others] = due
    const href = `${dialoguesAddress}/${found.dialogue?.address ?? ''}`
    if (!only) return []
    if (others.length === 0) {
      const detail = dueText(only.dueOn, today, calendar)
      return [item({ ...words.items.milestone(milestoneName(only.name)), detail }, href)]
    }
    const detail = due.map(({ name }) => milestoneName(name)).join('; ')
    return [item({ ...words.items.milestones(due.length), detail }, href)]
  }
  const themes = (standing: 'overdue' | 'soon') =>
    found.themes.filter(({ dueOn }) => dueStanding(dueOn, today, calendar) === standing)
  const of = (standing: 'overdue' | 'soon') =>
    dated.filter(({ dueOn }) => dueStanding(dueOn, today, calendar) === standing).map(({ item }) => item)
  return {
    late: [
      ...groupItem(found.overdue, words.items.overdue, 'hop=qua-han'),
      ...promiseItem(found.promises.late, 'late'),
      ...themeItem(themes('overdue'), 'late'),
      ...of('overdue'),
      ...othersLate(found, today),
      ...some(found.preparation.late, words.items.postings, `${preparation}/niem-yet?xem=qua-ngay`),
      ...milestones('overdue'),
    ],
    soon: [
      ...groupItem(found.soon, words.items.soon, 'hop=sap-den-han'),
      ...promiseItem(found.promises.soon, 'soon'),
      ...themeItem(themes('soon'), 'soon'),
      ...of('soon'),
      ...some(found.preparation.today, words.items.postingsToday, `${preparation}/niem-yet`),
      ...milestones('soon'),
    ],
    waiting,
    others: othersOf(found, today),
  }
}

/** Kinh phí chờ duyệt: estimates, settlements, and of which dialogue. */
const moneyItems = ({ money }: Today): WorkItem[] =>
  money.map(({ page, dialogue }) => ({
    ...words.items.money[page](dialogue),
    href: budgetHref(dialogue, page),
  }))

/** Chờ bộ phận khác: who owes what, and by when. */
const othersOf = ({ waits, calendar }: Today, today: Day): WorkItem[] =>
  waits.slice(0, NAMED_WAITS).map((part) => ({
    title: words.petition(part.number, part.title),
    detail: [part.body, part.dueOn && dueText(part.dueOn, today, calendar)].filter(Boolean).join(', '),
    href: petitionHref({ ...part, id: part.petitionId }),
    button: words.openPetition,
  }))

/** Tasks of others that are overdue, as one item: a single one leads to its own page, several to their list. */
function othersLate({ lateTasks, tasks, calendar }: Today, today: Day): WorkItem[] {
  const others = lateTasks.filter(({ id }) => !tasks.some((own) => own.id === id))
  const [only, ...more] = others
  if (!only?.dueOn) return []
  const named = ({ title, departmentName, officerName }: (typeof others)[number]) =>
    [title, officerName ?? departmentName].filter(Boolean).join(', ')
  if (more.length === 0) {
    const detail = [only.officerName ?? only.departmentName, dueText(only.dueOn, today, calendar)].filter(Boolean)
    return [{ ...words.items.task(only.title), detail: detail.join(', '), href: taskHref(only.id) }]
  }
  const shown = others.slice(0, NAMED_TASKS)
  const detail = [...shown.map(named), ...(others.length > shown.length ? [words.andMoreTasks] : [])].join('; ')
  return [{ ...words.items.lateTasks, detail, href: lateTasksHref }]
}

/** Petitions as one item: the first few named. A single one leads to its own page; so do several that no list holds. */
function groupItem(
  { first, more }: DueGroup,
  said: (many: boolean) => { title: string; button: string },
  query: string | null,
): WorkItem[] {
  const [only, ...others] = first
  if (!only) return []
  const many = others.length > 0
  const { title, button } = said(many)
  const href = query !== null && many ? inbox(query) : petitionHref(only)
  if (!many) {
    return [{ title: words.petition(only.number, only.title), detail: title, href, button }]
  }
  const named = first.map((petition) => words.petition(petition.number, petition.title))
  return [{ title, detail: [...named, ...(more ? [words.andMore] : [])].join('; '), href, button }]
}

/** Papers that wait for a decision, as one item: a single one leads to its own page, several to their list. */
function paperItem(
  { first, more }: PaperGroup,
  said: (many: boolean, you: string) => { title: string; detail?: string; button: string },
  you: string,
): WorkItem[] {
  const [only, ...others] = first
  if (!only) return []
  const { title, detail = '', button } = said(others.length > 0, you)
  if (others.length === 0)
    return [
      {
        title: only.title,
        detail: [title, detail].filter(Boolean).join('; '),
        href: `${documentsHref}/${only.id}`,
        button,
      },
    ]
  const named = [
    ...first.map((paper) => paper.title),
    ...(more ? [words.andMorePapers] : []),
    ...(detail ? [detail] : []),
  ]
  return [{ title, detail: named.join('; '), href: `${documentsHref}?xem=cho-duyet`, button }]
}

/** Promises as one item: a single one leads to its own page, several to the list. */
function promiseItem({ first, more }: PromiseGroup, box: PromiseBox): WorkItem[] {
  const [only, ...others] = first
  if (!only) return []
  const many = others.length > 0
  const { title, button } = words.items.promises[box](many)
  if (!many) return [{ title: only.what, detail: title, href: commitmentHref(only.id), button }]
  const asked = { ...everyCommitment, box, after: '' }
  const named = [...first.map(({ what }) => what), ...(more ? [words.andMorePromises] : [])]
  return [{ title, detail: named.join('; '), href: commitmentsAddress(asked), button }]
}

/** Themes of policy as one item: a single one leads to its own page, several to the list. */
function themeItem(due: readonly DueMeasure[], box: 'late' | 'soon'): WorkItem[] {
  const [only, ...others] = due
  if (!only) return []
  if (others.length === 0) {
    const { detail, button } = words.items.theme[only.kind][box](only.body ?? '')
    return [{ title: only.theme, detail, href: themeHref(only.themeId), button }]
  }
  const { title, button } = words.items.themes[box]
  const named = [...new Set(due.map(({ theme }) => theme))]
  const href = themesAddress({ box: box === 'late' ? 'late' : 'open', dialogue: '' })
  return [{ title, detail: named.join('; '), href, button }]
}
