import { words } from './words.vi.ts'

/** With whom a task lies: "Văn phòng, Đỗ Văn Thể Thức". */
export const who = (task: { readonly departmentName: string | null; readonly officerName: string | null }): string =>
  [task.departmentName, task.officerName].filter(Boolean).join(', ') || words.nobody

/** The same in a narrow place, the department by its short name. */
export const briefly = (task: {
  readonly departmentShort: string | null
  readonly departmentName: string | null
  readonly officerName: string | null
}): string => who({ departmentName: task.departmentShort || task.departmentName, officerName: task.officerName })
