import type { Letterhead, Signature } from '#kernel/paper.ts'
import type { SigningForm } from './delegating.ts'

/** A part of the unit that issues papers of its own (NĐ 30/2020, Phụ lục I, II.2). */
export interface IssuingDepartment {
  /** "Phòng Kinh tế" */
  readonly name: string
  /** "KT", in its symbols and its series. */
  readonly symbol: string
}

/** Its head: the committee in regular letters, below it the department in bold (facts 1.4). */
export const departmentLetterhead = ({ name }: IssuingDepartment, committee: string): Letterhead => ({
  above: committee,
  body: [name],
})

/** What the head of a department is called by the department's name: "Trưởng phòng", "Chánh Văn phòng", "Giám đốc". */
export function headTitleOf(name: string): string {
  if (/^văn phòng/iu.test(name)) return 'Chánh Văn phòng'
  if (/^phòng/iu.test(name)) return 'Trưởng phòng'
  return /^(trung tâm|ban quản lý)/iu.test(name) ? 'Giám đốc' : 'Thủ trưởng'
}

/** "Trưởng phòng Kinh tế" as it stands below "PHÒNG KINH TẾ": without what the letterhead says already. */
function withoutName(title: string, name: string): string {
  const rest = name.replace(/^\S+(\s+phòng|\s+tâm|\s+quản lý)?\s+/iu, ' ')
  return title.toLocaleLowerCase('vi').endsWith(rest.toLocaleLowerCase('vi')) ? title.slice(0, -rest.length) : title
}

/**
 * The lines above the signature on a department's paper (NĐ 30/2020, Điều 13; facts 1.5): its head signs, a deputy for him.
 * A body of one head signs for nobody: "TM." is the committee's.
 * @param title as it was recorded: "Trưởng phòng Kinh tế", "Phó Trưởng phòng"; '' before it is known
 */
export function departmentSignature(
  { name }: IssuingDepartment,
  signer: { readonly name: string; readonly title: string; readonly form: SigningForm | '' },
): Signature {
  const head = headTitleOf(name)
  const title = withoutName(signer.title.trim(), name)
  const isDeputy = /^phó\s/iu.test(title)
  if (signer.form === 'KT' || (signer.form === '' && isDeputy))
    return { lines: [`KT. ${head}`, isDeputy ? title : `Phó ${head}`], name: signer.name }
  if (signer.form === 'Q' || /^(quyền|q\.)\s/iu.test(title)) return { lines: [`Q. ${head}`], name: signer.name }
  if (signer.form === 'TL' || signer.form === 'TUQ')
    return { lines: [`${signer.form}. ${head}`, title].filter(Boolean), name: signer.name }
  return { lines: [title || head], name: signer.name }
}
