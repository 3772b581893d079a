import type { LaidOut } from './lay-out.ts'

/** What a process of the press is given. */
export interface Job {
  readonly as: PaperFormat
  readonly paper: LaidOut
  /** Of the file: "UBND xã Đại Sơn". */
  readonly author: string
  /** The day the file says it was made on: the same paper of the same day is the same bytes (PDF). */
  readonly made: readonly [year: number, month: number, day: number]
}

export type PaperFormat = 'pdf' | 'docx'

/** What it sends back. */
export type Printed = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly why: string }
