import { isAfter } from '#kernel/day.ts'
import { isOpen } from '../../domain/index.ts'
import type { pageWords } from './page-words.vi.ts'
import type { FactsView } from './petition-view.ts'

/** A paper about a petition, by its address below the petition's papers. */
export type PetitionPaperKey = keyof typeof pageWords.paperNames

/** The papers a petition asks for as it stands now, in the order they are needed; all others are a step away. */
export function papersNeeded({ context, lead, opinions, deadlines, today }: FactsView): readonly PetitionPaperKey[] {
  const { stage, competence, draft, stars } = context.state
  const open = isOpen(stage)
  const isLate = deadlines.some(({ metOn, lapsedOn, dueOn }) => !metOn && !lapsedOn && isAfter(today, dueOn))
  const isReplied = stage === 'answered' || stage === 'guided'
  const needed: Readonly<Record<PetitionPaperKey, boolean>> = {
    'phieu-chuyen': open && lead !== '' && !draft,
    'cong-van-phoi-hop': opinions.some(({ givenOn }) => givenOn === null),
    'cong-van-don-doc': open && lead !== '' && isLate,
    'phieu-trinh': open && draft !== null,
    'cong-van-huong-dan': open && competence === 'beyond',
    'bao-cao-vuot-tham-quyen': open && competence === 'beyond',
    'phieu-danh-gia': isReplied && stars === null,
  }
  return (Object.keys(needed) as PetitionPaperKey[]).filter((key) => needed[key])
}
