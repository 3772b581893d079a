import { z } from 'zod'
import { HiddenInput, TextArea } from '#ui/index.ts'
import { MOST_ASKS, setAsks } from '../../../application/handling/asks.ts'
import { isClosed } from '../../../domain/index.ts'
import { officeForm } from './office-form.tsx'
import { keepWords as words } from './words.vi.ts'

/** Empty rows to write into; saving brings new ones. */
const SPARE = 2

const rows = z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((fields) => {
  const one = (name: string) => {
    const value = fields[name] ?? ''
    return typeof value === 'string' ? value : (value[0] ?? '')
  }
  return Array.from({ length: MOST_ASKS + 1 }, (_, index) => ({
    id: one(`id${index}`) || null,
    ask: one(`ask${index}`),
    reply: one(`reply${index}`),
  })).filter(({ ask }) => ask.trim() !== '')
})

/** Các điều cần trả lời (R13), each with its reply. */
export const asksForm = officeForm({
  path: 'dieu-can-tra-loi',
  verb: words.asks,
  yes: words.asksYes,
  said: words.asksSaid,
  icon: 'tasks',
  permission: 'petitions.draft-answer',
  offered: ({ may, state }) => may('petitions.draft-answer') && !isClosed(state.stage),
  schema: rows,
  start: ({ asks }) =>
    Object.fromEntries(
      asks.flatMap(({ id, ask, reply }, index) => [
        [`id${index}`, id],
        [`ask${index}`, ask],
        [`reply${index}`, reply],
      ]),
    ),
  Fields: ({ context: { asks }, form, name }) => (
    <>
      {Array.from({ length: Math.min(asks.length + SPARE, MOST_ASKS) }, (_, index) => (
        <div class="stack gap-2">
          <HiddenInput name={name(`id${index}`)} value={asks[index]?.id} />
          <TextArea name={name(`ask${index}`)} label={words.ask(index + 1)} rows={2} form={form} optional />
          {index < asks.length && (
            <TextArea name={name(`reply${index}`)} label={words.reply(index + 1)} rows={2} form={form} optional />
          )}
        </div>
      ))}
    </>
  ),
  does: ({ tx, by, acting, seen }, asks) => setAsks(tx, by, acting, { ...seen, asks }),
})
