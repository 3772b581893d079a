import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What later modules do in the same transaction when something happened to a dialogue. Handed in by the program. */
type Handler = (tx: UnitDb, by: By, dialogueId: string) => Promise<void>

/** The declared events of a dialogue. */
export interface DialogueEvents {
  /** A dialogue was created: what arrived while none was open is attached to it. */
  readonly opened: Handler
  /** The conference day was moved, or a decision made the planned day the one that binds (again). */
  readonly dayMoved: Handler
  /** The conference was recorded as held. */
  readonly held: Handler
  /** It was decided not to hold it, or the planned day passed with neither a conference nor a decision (R13, R14). */
  readonly notHeld: Handler
}

const nothing: Handler = async () => {}

/** Where nobody listens. */
export const noEvents: DialogueEvents = { opened: nothing, dayMoved: nothing, held: nothing, notHeld: nothing }
