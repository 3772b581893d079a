import type { SignatoryProblem } from '../domain/index.ts'

const problems: Record<SignatoryProblem, string> = {
  'name-missing': 'thiếu tên',
  'name-long': 'tên quá dài',
  'phone-wrong': 'số điện thoại chưa đúng',
}

/** What forms and pages say of those who sign together (R7). */
export const words = {
  title: 'Nhiều cơ sở cùng ký tên',
  about: 'Anh/chị là người đại diện: xã báo tin cho anh/chị. Tên và số của những người khác không công khai.',
  list: 'Cùng ký tên, mỗi dòng một cơ sở',
  hint: (most: number) => `Ví dụ: Cơ sở mộc Ví Dụ, 0912 345 678. Không có số thì chỉ ghi tên. Không quá ${most} dòng.`,
  line: (line: number, problem: SignatoryProblem) => `Dòng ${line}: ${problems[problem]}`,
  tooMany: (most: number) => `Không quá ${most} dòng. Nhiều hơn thì đính kèm danh sách có chữ ký`,
  /** "cùng 12 cơ sở khác". */
  others: (count: number) => `cùng ${count} cơ sở khác`,
} as const
