import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Button, type Column, EmptyState, PickBar, pickColumn, Stack, Table } from '#ui/index.ts'
import type { TaskToAdd, TaskToCopy } from '../application/copy-tasks.ts'
import { copyAddress } from './addresses.ts'
import { type MilestoneName, termText } from './term-text.ts'
import { words } from './words.vi.ts'

const said = words.copy
const FORM = 'chep-viec'

export interface CopyViewProps {
  readonly added: readonly TaskToAdd[]
  readonly filled: readonly { readonly task: TaskToCopy; readonly lines: readonly string[] }[]
  readonly milestoneName: MilestoneName
}

const lines = (list: readonly string[]) => (list.length > 0 ? <span class="small">{list.join('; ')}</span> : null)

/** What would be copied, before it is: each task with who, by when this year and its checklist; everything chosen at first. */
export const CopyView = ({ added, filled, milestoneName }: CopyViewProps) => {
  if (added.length + filled.length === 0)
    return (
      <EmptyState title={said.none} icon="tasks">
        {said.noneAbout}
      </EmptyState>
    )
  const addedColumns: readonly Column<TaskToAdd>[] = [
    pickColumn<TaskToAdd>({
      ...{ form: FORM, name: 'task', value: ({ id }) => id, label: ({ title }) => said.pick(title) },
      isPicked: () => true,
    }),
    { head: words.taskTitle, as: 'main', cell: ({ title }) => title },
    { head: words.who, cell: ({ departmentName }) => departmentName ?? <span class="quiet">{words.nobody}</span> },
    {
      head: said.newDue,
      cell: ({ newDueOn, anchor }) =>
        newDueOn ? (
          <>
            {dateWithYear(newDueOn)}
            {anchor && <small class="sub">{termText(anchor, milestoneName)}</small>}
          </>
        ) : (
          <span class="quiet">{said.noDue}</span>
        ),
    },
    { head: said.lines, cell: ({ checklist }) => lines(checklist) },
  ]
  return (
    <Stack gap={5}>
      <PickBar form={FORM} action={copyAddress} label={said.title}>
        <Button primary>{said.go}</Button>
      </PickBar>
      {added.length > 0 && (
        <section class="stack gap-3" aria-labelledby="se-them">
          <h2 id="se-them">{said.added(added.length)}</h2>
          <Table caption={said.added(added.length)} rows={added} columns={addedColumns} />
        </section>
      )}
      {filled.length > 0 && (
        <section class="stack gap-3" aria-labelledby="da-co">
          <h2 id="da-co">{said.filled(filled.length)}</h2>
          <Table
            caption={said.filled(filled.length)}
            rows={filled}
            columns={[
              pickColumn<(typeof filled)[number]>({
                ...{
                  form: FORM,
                  name: 'task',
                  value: ({ task }) => task.id,
                  label: ({ task }) => said.pick(task.title),
                },
                isPicked: () => true,
              }),
              { head: words.taskTitle, as: 'main', cell: ({ task }) => task.title },
              { head: said.lines, cell: (one) => lines(one.lines) },
            ]}
          />
        </section>
      )}
    </Stack>
  )
}
