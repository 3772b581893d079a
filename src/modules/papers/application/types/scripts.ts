import type { PaperBlock } from '#kernel/paper.ts'
import { paperDay } from '#kernel/paper-days.ts'
import { hour } from '#kernel/vietnamese-date.ts'
import { approvedScripts, broadcastsOf, scriptName } from '#modules/dialogues/index.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { numbered } from '../tables.ts'
import { scriptsWords as words } from './scripts-words.vi.ts'

/** Lời đọc loa (R5): what was approved, and when it was read; null before the first approval. */
export const scriptsPaper: DialoguePaper = {
  ...{ key: 'loi-doc-loa', of: 'dialogue', part: 'make-known', asks: [], places: words.places },
  as: { type: words.type, dated: true, signs: null },
  ...{ name: words.name, about: words.about, wording: words.wording },
  async facts({ db }, dialogue) {
    const scripts = await approvedScripts(db, dialogue.id)
    if (scripts.length === 0) return null
    const said: PaperBlock[] = scripts.flatMap(({ name, text, on, by }, at): PaperBlock[] => [
      { is: 'heading', level: 2, text: words.script(at + 1, scriptName(name)) },
      ...text.split(/\n+/).map((line): PaperBlock => ({ is: 'paragraph', text: line })),
      // After the text: a heading stays with the line below it.
      { is: 'paragraph', text: words.approved(paperDay(on), by) },
    ])
    const slots = (await broadcastsOf(db, dialogue.id)).toReversed()
    const { columns } = words
    const log = numbered(
      [
        { head: columns.on, width: 26, align: 'center' },
        { head: columns.at, width: 24, align: 'center' },
        { head: columns.what, width: null },
        { head: columns.by, width: 46 },
      ],
      slots.map(({ on, at, name, readBy }) => [paperDay(on), hour(at), scriptName(name), readBy]),
    )
    return {
      facts: {
        'các lời đã duyệt': [{ is: 'heading', level: 1, text: words.part }, ...said],
        'các buổi đã phát': slots.length > 0 ? [log] : [],
        'buổi phát thêm': [{ is: 'blank', label: words.more, rows: 2 }],
      },
    }
  },
}
