import { type Dialogue, dialogueAt, dialogueById, notHeldSince } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ConferenceDay } from '../domain/index.ts'

/** A dialogue with its conference, as inviting and the door see it. */
export interface Conference extends ConferenceDay {
  readonly dialogue: Dialogue
}

const conferenceOf = async (db: UnitDb, dialogue: Dialogue | null): Promise<Conference | null> =>
  dialogue && {
    dialogue,
    on: dialogue.heldOn ?? dialogue.conferenceOn,
    cancelled: dialogue.heldOn === null && (await notHeldSince(db, dialogue.id)) !== null,
  }

/** The conference of the dialogue at an address; null where there is none. */
export const conferenceAt = async (db: UnitDb, address: string): Promise<Conference | null> =>
  conferenceOf(db, await dialogueAt(db, address))

/** The conference of a dialogue. */
export const conferenceById = async (db: UnitDb, dialogueId: string): Promise<Conference | null> =>
  conferenceOf(db, await dialogueById(db, dialogueId))
