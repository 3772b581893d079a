/** One field of a blank form: a line to write on, several of them, or things to tick. */
export interface BlankField {
  readonly label: string
  readonly hint?: string
  /** How many lines there are to write on. */
  readonly lines: number
  /** What is ticked instead of written. */
  readonly choices?: readonly string[]
}

/** A stretch of a blank form under a heading of its own, as one petition of several. */
export interface BlankPart {
  readonly heading: string
  readonly fields: readonly BlankField[]
}

/** The two forms a notice carries, by the address of each: its online form stands where `online` says. */
export const blankFormNames = ['dang-ky', 'kien-nghi'] as const
export type BlankFormName = (typeof blankFormNames)[number]
export const isBlankFormName = (text: string): text is BlankFormName => blankFormNames.some((name) => name === text)

/** Mẫu phiếu: what a form asks, as it is printed and filled in by hand. Made of what the online form says. */
export interface BlankForm {
  readonly name: BlankFormName
  readonly title: string
  readonly about: string
  /** The last part of the online form's address. */
  readonly online: string
  readonly parts: readonly BlankPart[]
}
