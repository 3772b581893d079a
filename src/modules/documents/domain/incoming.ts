import { type Day, isAfter, isBefore } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'

/** A paper that came in, as it is entered (NĐ 30/2020, Điều 22; Phụ lục IV). */
export interface IncomingPaper {
  readonly arrivedOn: Day
  readonly author: string
  readonly abstract: string
  /** Its own day. */
  readonly dated: Day | null
  readonly passedOn: Day | null
  /** It is a petition's own paper: sender and abstract stand there. */
  readonly isPetition: boolean
}

export type IncomingRefusal =
  | 'author-needed'
  | 'abstract-needed'
  | 'arrived-in-future'
  | 'dated-after-arrival'
  | 'passed-before-arrival'
  | 'passed-in-future'

/** Đăng ký văn bản đến: on its day or later, never ahead. */
export function registerPaper(paper: IncomingPaper, today: Day): Result<'registered', IncomingRefusal> {
  if (isAfter(paper.arrivedOn, today)) return refuse('arrived-in-future')
  if (paper.dated && isAfter(paper.dated, paper.arrivedOn)) return refuse('dated-after-arrival')
  if (paper.passedOn && isBefore(paper.passedOn, paper.arrivedOn)) return refuse('passed-before-arrival')
  if (paper.passedOn && isAfter(paper.passedOn, today)) return refuse('passed-in-future')
  if (paper.isPetition) return accept('registered')
  if (paper.author.trim() === '') return refuse('author-needed')
  return paper.abstract.trim() === '' ? refuse('abstract-needed') : accept('registered')
}

/** A number somebody wrote on the paper, "412"; null: not one of ours, or none. */
export const arrivalNumberIn = (typed: string): number | null =>
  /^\s*0*[1-9]\d{0,5}\s*$/u.test(typed) ? Number(typed) : null
