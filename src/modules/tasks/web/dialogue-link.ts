import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { countTasks } from '../application/count-tasks.ts'
import { timelineAddress } from './addresses.ts'
import { words } from './words.vi.ts'

/** The page of a dialogue's tasks, and how far they are: what its own page links to. */
export async function tasksLink(
  db: UnitDb,
  { id, address }: { readonly id: string; readonly address: string },
  today: Day,
): Promise<{
  readonly part: 'preparation'
  readonly href: string
  readonly label: string
  readonly detail: string
  readonly late?: string
}> {
  const { all, done, late } = await countTasks(db, id, today)
  return {
    part: 'preparation',
    href: `${timelineAddress}?ky=${address}`,
    label: words.title,
    detail: all === 0 ? words.linkNone : words.linkDone(done, all),
    ...(late > 0 && { late: words.linkLate(late) }),
  }
}
