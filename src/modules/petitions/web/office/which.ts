import type { FastifyRequest } from 'fastify'
import { type Actor, isRole, mayOn } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office, Person } from '#platform/http/office.ts'
import type { Grouping } from '../../application/grouping.ts'
import { assignedTo } from '../../application/handling/lock-petition.ts'
import { type PetitionGlance, petitionAt, petitionGlance } from '../../application/petition-page-query.ts'
import { type Around, aroundPetition, type LoadedPetition, type Looking, loadPetition } from './load-view.ts'

/** A petition's place in the address: "2026" and "7", or its id while it waits for a dialogue. */
export interface PlaceParams {
  readonly dialogue?: string
  readonly number?: string
  readonly id?: string
}

/** The two addresses of a petition, below which everything of it stands. */
export const petitionPaths = ['/kien-nghi/:dialogue/:number', '/kien-nghi/cho-ky/:id'] as const

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The id of the petition an address names; null: there is none. */
export async function petitionIdAt(db: UnitDb, { dialogue, number, id }: PlaceParams): Promise<string | null> {
  if (id !== undefined) return uuid.test(id) ? id : null
  if (!/^20\d\d(-\d)?$/.test(dialogue ?? '') || !/^[1-9]\d{0,6}$/.test(number ?? '')) return null
  return petitionAt(db, dialogue ?? '', Number(number))
}

/** "2026/7" or "cho-ky/…", as the inbox's address names the petition beside the list. */
export function placeParams(place: string): PlaceParams {
  const [first = '', second = ''] = place.split('/')
  return first === 'cho-ky' ? { id: second } : { dialogue: first, number: second }
}

/** The officer as permissions see him. */
export const actorOf = ({ roles, departmentId }: Person): Actor => ({ roles: roles.filter(isRole), departmentId })

/** The petition of an id, if this person may read it; others are simply not found. */
export async function petitionInReach(
  db: UnitDb,
  looking: Looking,
  id: string,
  around = aroundPetition(db),
): Promise<LoadedPetition | null> {
  const loaded = await loadPetition(db, id, looking, around)
  return loaded && mayOn(looking.actor, 'petitions.read', assignedTo(loaded.page.state)) ? loaded : null
}

/** At a glance, the petition of an id; null where this person may not read it. */
export async function glanceInReach(db: UnitDb, actor: Actor, id: string): Promise<PetitionGlance | null> {
  const glance = await petitionGlance(db, id)
  return glance && mayOn(actor, 'petitions.read', assignedTo(glance.state)) ? glance : null
}

/** The petition of an address, if this person may read it. */
export async function reachablePetition(
  db: UnitDb,
  looking: Looking,
  params: PlaceParams,
  around?: Around,
): Promise<LoadedPetition | null> {
  const id = await petitionIdAt(db, params)
  return id ? petitionInReach(db, looking, id, around) : null
}

/** {@link reachablePetition} in a reading transaction of the request's own. */
export const readPetition = (office: Office, request: FastifyRequest, params: PlaceParams, grouping?: Grouping) =>
  office.read(request, (db) => reachablePetition(db, { actor: actorOf(office.person(request)), grouping }, params))
