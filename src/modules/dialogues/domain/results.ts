/** What came of a dialogue, in figures: for its result on the loudspeakers, on the site, in the news. Counted by later modules. */
export interface ResultFigures {
  /** Organisations that registered and count (R9). */
  readonly registrations: number
  /** Petitions received for it, but for spam, doubles, withdrawn ones and those moved to their own process. */
  readonly petitions: number
  readonly answeredAloud: number
  readonly answeredInWriting: number
  /** Reported to the city, which has not answered yet. */
  readonly waitingCity: number
  /** Still owed an answer. */
  readonly open: number
}
