import { words } from './words.vi.ts'

/** How a milestone is called; handed in by the program, since milestones belong to a later module. */
export type MilestoneName = (name: string) => string

/** A name as it stands within a sentence. */
export const withinSentence = (text: string) => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)

/** "trước gửi kế hoạch về Sở Tài chính 5 ngày làm việc": what a task's day counts from. */
export function termText(
  { milestone, term }: { readonly milestone: string; readonly term: number | null },
  milestoneName: MilestoneName,
): string {
  const name = withinSentence(milestoneName(milestone))
  if (!term) return words.standard.sameDay(name)
  return term < 0 ? words.standard.before(-term, name) : words.standard.after(term, name)
}
