import type { ItemRefusal } from '../application/checklist.ts'
import type { LockRefusal } from '../application/lock-task.ts'
import type { FilesRefusal } from '../application/task-files.ts'
import type { HandOverRefusal, ProgressRefusal, ReopenRefusal } from '../domain/index.ts'

/** Why something is not done with a task. */
export type AnyTaskRefusal =
  | LockRefusal
  | ProgressRefusal
  | ReopenRefusal
  | HandOverRefusal
  | ItemRefusal
  | FilesRefusal
  | 'comment-empty'
  | 'has-its-own-act'
  | 'not-in-unit'
  | 'file-refused'

/** Beside which field a refusal stands; the others speak of the whole page. */
export const fieldOfRefusal: Partial<Record<AnyTaskRefusal, string>> = {
  'say-what-for': 'waitingFor',
  'reason-needed': 'reason',
  nobody: 'departmentId',
  'same-holder': 'departmentId',
  'not-in-unit': 'departmentId',
  'item-empty': 'lines',
  'too-many-items': 'lines',
  'comment-empty': 'words',
  'no-file': 'files',
  'too-many-files': 'files',
  'file-refused': 'files',
}
