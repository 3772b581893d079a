import type { Signature } from '#kernel/paper.ts'

const COLLECTIVE = 'TM. Ủy ban nhân dân'
const HEAD = 'Chủ tịch'

/**
 * The lines above a signature, by who signs (NĐ 30/2020, Điều 13; facts 1.5): the chairman and his deputies for the
 * committee, the head of an office by the chairman's order. What already says "TL." or "TUQ." stays as it was written.
 * @param title as it was recorded: "Chủ tịch UBND xã", "Phó Chủ tịch", "Trưởng phòng Kinh tế"; '' before it is known
 */
export function signatureOf(name: string, title: string): Signature {
  const said = title.trim()
  if (/^(TM|KT|TL|TUQ|Q)\.\s/iu.test(said)) return { lines: said.split(/\s*[,\n/]\s*/).filter(Boolean), name }
  if (said === '' || /^chủ tịch/iu.test(said)) return { lines: [COLLECTIVE, HEAD], name }
  if (/^(quyền|q\.)\s*chủ tịch/iu.test(said)) return { lines: [COLLECTIVE, `Q. ${HEAD}`], name }
  if (/^phó chủ tịch/iu.test(said)) return { lines: [COLLECTIVE, `KT. ${HEAD}`, 'Phó Chủ tịch'], name }
  return { lines: [`TL. ${HEAD}`, said], name }
}
