import type { Signature } from '#kernel/paper.ts'
import type { SigningForm } from '../delegating.ts'

const COLLECTIVE = 'TM. Ủy ban nhân dân'
const HEAD = 'Chủ tịch'

/** "Phó Chủ tịch UBND xã" as it stands on a paper: without the body, which the letterhead names. */
const onPaper = (title: string): string => title.replace(/\s+(UBND|Ủy ban nhân dân)\b.*$/iu, '')

/** The lines above a signature in the form it was delegated in. */
function linesOf(form: SigningForm, title: string): readonly string[] {
  switch (form) {
    case 'TM':
      return [COLLECTIVE, title || HEAD]
    case 'KT':
      return [COLLECTIVE, `KT. ${HEAD}`, title || 'Phó Chủ tịch']
    case 'Q':
      return [COLLECTIVE, `Q. ${HEAD}`]
    case 'TL':
    case 'TUQ':
      return [`${form}. ${HEAD}`, title].filter(Boolean)
  }
}

/**
 * The lines above a signature, by who signs (NĐ 30/2020, Điều 13; facts 1.5): in the form it was delegated in, where that is
 * known; otherwise by the title: the chairman and his deputies for the committee, the head of an office by the chairman's
 * order. What already says "TL." or "TUQ." stays as it was written.
 * @param title as it was recorded: "Chủ tịch UBND xã", "Phó Chủ tịch", "Trưởng phòng Kinh tế"; '' before it is known
 */
export function signatureOf(name: string, title: string, form: SigningForm | '' = ''): Signature {
  const said = title.trim()
  if (/^(TM|KT|TL|TUQ|Q)\.\s/iu.test(said)) return { lines: said.split(/\s*[,\n/]\s*/).filter(Boolean), name }
  if (form) return { lines: linesOf(form, onPaper(said)), name }
  if (said === '' || /^chủ tịch/iu.test(said)) return { lines: [COLLECTIVE, HEAD], name }
  if (/^(quyền|q\.)\s*chủ tịch/iu.test(said)) return { lines: [COLLECTIVE, `Q. ${HEAD}`], name }
  if (/^phó chủ tịch/iu.test(said)) return { lines: [COLLECTIVE, `KT. ${HEAD}`, 'Phó Chủ tịch'], name }
  return { lines: [`TL. ${HEAD}`, said], name }
}

/** Whether a title is the chairman's, who needs no delegation. */
export const isHeadTitle = (title: string): boolean => title.trim() === '' || /^chủ tịch/iu.test(title.trim())
