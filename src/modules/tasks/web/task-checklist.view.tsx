import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Button, Disclosure, Form, HiddenInput, newForm, Row, Table, TextArea } from '#ui/index.ts'
import type { ItemAct } from '../application/checklist.ts'
import type { TaskItem } from '../application/task-page.ts'
import { taskHref } from './addresses.ts'
import type { TaskViewProps } from './task.view.tsx'
import { taskWords } from './task-words.vi.ts'
import { words as common } from './words.vi.ts'

const { items: words } = taskWords

/** The small steps of a task: ticked, put in order, taken off, each by a button of its own. */
export const Checklist = (props: TaskViewProps) => {
  const { task, may, came } = props
  const { items } = task
  const mayChange = may.act && !task.doneOn
  if (items.length === 0 && !mayChange) return null
  const done = items.filter(({ doneOn }) => doneOn).length
  const form = came?.at === 'muc' ? came.form : newForm()
  return (
    <section class="stack gap-3" aria-labelledby="danh-sach-kiem">
      <h2 id="danh-sach-kiem">
        {words.title} {items.length > 0 && <small class="quiet">{common.checklist(done, items.length)}</small>}
      </h2>
      {items.length === 0 ? <p class="quiet">{words.none}</p> : <Items {...props} mayChange={mayChange} />}
      {mayChange && (
        <Disclosure summary={words.add} open={came?.at === 'muc'}>
          <Form action={`${taskHref(task.id)}/muc`} form={form} label={words.add}>
            <TextArea name="lines" label={words.lines} hint={words.linesHint} rows={4} form={form} />
            <Button>{words.add}</Button>
          </Form>
        </Disclosure>
      )}
    </section>
  )
}

const Items = ({ task, mayChange }: TaskViewProps & { mayChange: boolean }) => {
  const last = task.items.length - 1
  const place = new Map(task.items.map(({ id }, index) => [id, index]))
  const act = (item: TaskItem, does: ItemAct, word: string, ghost: boolean) => (
    <Form action={`${taskHref(task.id)}/muc/${item.id}`} inline>
      <HiddenInput name="act" value={does} />
      <Button small ghost={ghost} label={words.of(word, item.what)}>
        {word}
      </Button>
    </Form>
  )
  return (
    <Table
      caption={words.title}
      rows={task.items}
      columns={[
        {
          head: words.lines,
          as: 'main',
          cell: (item) => (
            <>
              <span class={item.doneOn ? 'quiet' : undefined}>{item.what}</span>
              {item.doneOn && <small class="sub">{words.doneBy(item.doneBy ?? '', dateWithYear(item.doneOn))}</small>}
            </>
          ),
        },
        {
          head: common.state,
          as: 'narrow',
          cell: ({ doneOn }) => (doneOn ? words.state.done : words.state.open),
        },
        ...(mayChange
          ? [
              {
                head: taskWords.acts,
                as: 'actions' as const,
                cell: (item: TaskItem) => (
                  <Row gap={1}>
                    {item.doneOn ? act(item, 'untick', words.untick, true) : act(item, 'tick', words.tick, false)}
                    {(place.get(item.id) ?? 0) > 0 && act(item, 'up', words.up, true)}
                    {(place.get(item.id) ?? last) < last && act(item, 'down', words.down, true)}
                    {act(item, 'remove', words.remove, true)}
                  </Row>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
