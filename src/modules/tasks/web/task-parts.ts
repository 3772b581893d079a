import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Teller } from '#modules/history/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { TaskHooks } from '../application/hooks.ts'

/** A dialogue as far as tasks show it. */
export interface TasksDialogue {
  readonly id: string
  /** "2026", "2026-2" */
  readonly address: string
  readonly closedOn: unknown
}

/** The milestones there are, and how each is called. */
export interface Milestones {
  readonly names: readonly string[]
  readonly nameOf: (name: string) => string
}

/** A form with files as it came: what was typed, and each file taken in or refused. */
export interface PostedWithFiles {
  readonly values: Readonly<Record<string, string | string[]>>
  readonly files: readonly { readonly taken: TakenFile | null }[]
}

/** Where the work of a task is done: a page whose own act shows it as done. */
export interface TaskPlace {
  readonly href: string
  readonly label: string
  /** Said while it is open: what shows it as done. */
  readonly doneWhen: string
  /** What somebody must be allowed to open it. */
  readonly needs: string
}

/** What the pages of tasks need of later modules, and of who takes files in. */
export interface TaskParts {
  readonly milestones: Milestones
  readonly hooks: TaskHooks
  /** All of the unit's, the newest first. */
  readonly dialogues: (db: UnitDb) => Promise<readonly TasksDialogue[]>
  readonly dialogueHref: (address: string) => string
  /** Where the assignment of a dialogue is printed. */
  readonly assignmentHref: (address: string) => string
  /** Where a task's work is done, by its key in the unit's list, its milestone, the act it was made for; null: nowhere but here. */
  readonly placeOf: (of: {
    readonly key: string
    readonly milestone: string
    readonly act: string
    readonly address: string
    /** The petition whose work it is. */
    readonly petition: { readonly id: string; readonly number: number | null; readonly dialogue: string | null } | null
  }) => TaskPlace | null
  readonly tellers: readonly Teller[]
  readonly files: FileStore
  readonly readPosted: (request: FastifyRequest, files: FileStore, unitId: string) => Promise<PostedWithFiles>
  /** Sends a stored file so that nothing in it can run; false: it is not there. */
  readonly sendFile: (
    reply: FastifyReply,
    files: FileStore,
    unitId: string,
    file: TakenFile,
    cache: string,
  ) => Promise<boolean>
}
