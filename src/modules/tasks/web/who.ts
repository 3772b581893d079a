import { words } from './words.vi.ts'

/** With whom a task lies: "Văn phòng, Đỗ Văn Thể Thức". */
export const who = (task: { readonly departmentName: string | null; readonly officerName: string | null }): string =>
  [task.departmentName, task.officerName].filter(Boolean).join(', ') || words.nobody
