import type { PictureCard } from '#kernel/paper-sheets.ts'
import type { Laid } from './laid.ts'

/** What a process of the press is given. */
export type Job = PaperJob | CardJob

/** A picture to be drawn. */
export interface CardJob {
  readonly as: 'png'
  readonly card: PictureCard
}

/** Papers to be set. */
export interface PaperJob {
  readonly as: PaperFormat
  /** One after the other in one file, each on pages of its own. */
  readonly sheets: readonly Laid[]
  /** Of the file. */
  readonly title: string
  /** Of the file: "UBND xã Đại Sơn". */
  readonly author: string
  /** The day the file says it was made on: the same paper of the same day is the same bytes (PDF). */
  readonly made: readonly [year: number, month: number, day: number]
}

export type PaperFormat = 'pdf' | 'docx'

/** What it sends back. */
export type Printed = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly why: string }
