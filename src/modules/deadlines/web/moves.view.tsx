import { atStart, longDate } from '#kernel/vietnamese-date.ts'
import { Empty, Table } from '#ui/index.ts'
import type { MoveGroup } from '../application/due-move.ts'
import { words } from './words.vi.ts'

/** How a due day that moves is called; `milestoneName` for one of several milestones. */
export const moveName = (kind: MoveGroup['kind'], name: string, milestoneName: (name: string) => string): string =>
  atStart(kind === 'milestone' || kind === 'wait-for-city' ? milestoneName(name) : words.kinds[kind])

/** Due days that move: what for, the old day, the new one, how many, and of how many a citizen was told the old day. */
export const MovesTable = (props: {
  caption: string
  groups: readonly MoveGroup[]
  milestoneName: (name: string) => string
}) => (
  <Table<MoveGroup>
    caption={props.caption}
    rows={props.groups}
    columns={[
      { head: words.moves.what, as: 'main', cell: ({ kind, name }) => moveName(kind, name, props.milestoneName) },
      { head: words.moves.was, as: 'narrow', cell: ({ was }) => <span class="num">{atStart(longDate(was))}</span> },
      { head: words.moves.now, as: 'narrow', cell: ({ now }) => <b class="num">{atStart(longDate(now))}</b> },
      { head: words.moves.count, as: 'number', cell: ({ count }) => count },
      { head: words.moves.told, as: 'number', cell: ({ told }) => (told > 0 ? told : <Empty />) },
    ]}
  />
)
