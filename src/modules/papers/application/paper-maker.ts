import type { Day } from '#kernel/day.ts'
import type { Annex, Paper } from '#kernel/paper.ts'
import type { Printable } from '#kernel/paper-sheets.ts'
import type { DialogueInOffice } from '#modules/dialogues/index.ts'
import type { IssuingDepartment } from '#modules/documents/index.ts'
import type { PetitionGlance } from '#modules/petitions/index.ts'
import type { OwnUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Facts, PaperType } from '../domain/index.ts'

/** The secret link, '' without a public address, and the PIN of a form. */
export type SecretsOf = (form: { readonly submissionId: string; readonly linkVersion: number }) => {
  readonly link: string
  readonly pin: string
}

/** The links of some invited, by their rows, each `https://…`; none without a public address. */
export type InvitationsOf = (db: UnitDb, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** What every paper may draw from. */
export interface Making {
  readonly db: UnitDb
  readonly unit: OwnUnit
  readonly today: Day
  /** `https://…` of the portal's home of the unit; '' where the installation has no public address. */
  readonly portal: string
  /** What opens a sender's own page, for who may hand it over; null: this person may not. */
  readonly secretsOf: SecretsOf | null
  /** What opens the reply of who is invited, for who may hand invitations over; left out: this person may not. */
  readonly invitationsOf?: InvitationsOf | undefined
  /** The places this wording names: what is dear to count is counted only when it is named. */
  readonly places: ReadonlySet<string>
}

/** What a paper is filled with besides the usual facts of its subject and what was asked. */
export interface PaperFacts {
  readonly facts: Facts
  readonly annexes?: readonly Annex[]
  /** The title by which the annexes name the paper they were made for; they are to name this one. */
  readonly annexesOf?: string
  /** One paper for each, these facts over the others: an invitation for each addressee. */
  readonly copies?: readonly Facts[]
  /** With room for a number before it, on what is numbered by hand: "UBND-KT". */
  readonly symbol?: string
  /** The department that issues it on its own head, in its own series; left out: the committee. */
  readonly issuedBy?: PaperIssuer
  /** The number, day and signer of the issued document each copy carries. */
  readonly issued?: IssuedAs | null
}

/** A department that issues a paper of its own. */
export interface PaperIssuer extends IssuingDepartment {
  readonly id: string
}

export interface IssuedAs {
  readonly number: string
  readonly symbol: string
  readonly on: Day
  readonly signerName: string
  readonly signerTitle: string
}

/** A paper of a dialogue, with where its facts come from; null: there is nothing to write yet. */
export interface DialoguePaper extends PaperType {
  readonly of: 'dialogue'
  readonly facts: (making: Making, dialogue: DialogueInOffice) => Promise<PaperFacts | null>
  /** A paper whose words are made elsewhere, as a whole: no wording of the unit's applies. None: there is nothing to print yet. */
  readonly whole?: (making: Making, dialogue: DialogueInOffice) => Promise<readonly Printable[]>
  /** A paper computed by rule, which the unit words around (`COMPUTED`). Null: there is nothing to print yet. */
  readonly computed?: (making: Making, dialogue: DialogueInOffice) => Promise<ComputedPaper | null>
}

/** What a rule computed of a paper: its parts and annexes, and what else its sentences may name. */
export interface ComputedPaper {
  readonly paper: Paper
  readonly facts: Facts
}

/** A paper about one petition. */
export interface PetitionPaper extends PaperType {
  readonly of: 'petition'
  readonly facts: (making: Making, petition: PetitionGlance) => Promise<PaperFacts | null>
  readonly whole?: (making: Making, petition: PetitionGlance) => Promise<readonly Printable[]>
}

export type AnyPaper = DialoguePaper | PetitionPaper

/** A paper whose words are made elsewhere has none here. */
export const nothingWorded = { title: '', text: '' } as const

/** For a paper that needs nothing but the usual facts. */
export const onlyUsual = async (): Promise<PaperFacts> => ({ facts: {} })
