import type { FastifyRequest } from 'fastify'
import { budgetHref, namesPayees } from '#modules/budgets/index.ts'
import { type DialogueInOffice, dialogueInOffice, dialoguesAddress } from '#modules/dialogues/index.ts'
import {
  actorOf,
  glanceInReach,
  type PetitionGlance,
  type PlaceParams,
  petitionIdAt,
  petitionLabel,
  petitionPaths,
} from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { dialoguePapers, moneyPapers, petitionPapers } from '../application/catalogue.ts'
import type { PaperAbout } from '../application/load-paper.ts'
import type { AnyPaper } from '../application/paper-maker.ts'
import { dialoguePapersHref, moneyPapersHref, PAPERS_PATH, petitionPapersHref } from './address.ts'
import { words } from './words.vi.ts'

export type PaperParams = PlaceParams & { readonly address?: string; readonly paper?: string }
export type AtPaper = FastifyRequest<{ Params: PaperParams }>

/** What papers are about, as the pages see it. */
export interface Subject {
  readonly id: string
  readonly subject: 'dialogue' | 'petition'
  readonly papers: readonly AnyPaper[]
  /** The paper of a key, with this as its subject; null: there is none such. */
  readonly about: (key: string) => PaperAbout | null
  readonly hrefOf: (key?: string) => string
  readonly name: string
  /** Its own page, and the rail's entry. */
  readonly page: string
  readonly current: string
}

const ofDialogue = (dialogue: DialogueInOffice): Subject => ({
  ...{ id: dialogue.id, subject: 'dialogue', papers: dialoguePapers },
  about: (key) => {
    const paper = dialoguePapers.find((one) => one.key === key)
    return paper ? { paper, dialogue } : null
  },
  hrefOf: (key) => dialoguePapersHref(dialogue.address, key),
  name: words.aboutDialogue(dialogue.year, dialogue.ordinal),
  page: `${dialoguesAddress}/${dialogue.address}`,
  current: dialoguesAddress,
})

/** The money of a dialogue, whose papers stand apart. */
const ofMoney = (dialogue: DialogueInOffice, papers: typeof moneyPapers): Subject => ({
  ...ofDialogue(dialogue),
  papers,
  about: (key) => {
    const paper = papers.find((one) => one.key === key)
    return paper ? { paper, dialogue } : null
  },
  hrefOf: (key) => moneyPapersHref(dialogue.address, key),
  name: words.aboutMoney(dialogue.year, dialogue.ordinal),
  page: budgetHref(dialogue.address, ''),
})

const ofPetition = (petition: PetitionGlance): Subject => ({
  ...{ id: petition.id, subject: 'petition', papers: petitionPapers },
  about: (key) => {
    const paper = petitionPapers.find((one) => one.key === key)
    return paper ? { paper, petition } : null
  },
  hrefOf: (key) => petitionPapersHref(petition, key),
  name: petitionLabel(petition),
  page: petitionPapersHref(petition).slice(0, -PAPERS_PATH.length - 1),
  current: '/can-bo/kien-nghi',
})

/** A sort of place below which papers stand. */
export interface PaperPlace {
  readonly at: string
  /** What one must be allowed to do to read them, and to draft and fill them in. */
  readonly actions: { readonly read: string; readonly write: string }
  readonly find: (db: UnitDb, office: Office, request: AtPaper) => Promise<Subject | null>
}

const atPetition: PaperPlace['find'] = async (db, office, request) => {
  const id = await petitionIdAt(db, request.params)
  const petition = id ? await glanceInReach(db, actorOf(office.person(request)), id) : null
  return petition && ofPetition(petition)
}

/** Papers of the whole dialogue name all its petitions: only who reads all of them comes here. */
const atDialogue: PaperPlace['find'] = async (db, office, request) => {
  if (office.reach(request, 'papers.read') !== 'all') return null
  const dialogue = await dialogueInOffice(db, request.params.address ?? '')
  return dialogue && ofDialogue(dialogue)
}

/** Papers of money are for who reads the money; the routes ask so. Those that name payees are for who may know them. */
const atMoney: PaperPlace['find'] = async (db, office, request) => {
  const dialogue = await dialogueInOffice(db, request.params.address ?? '')
  const knows = office.reach(request, 'budgets.payees.read') !== 'none'
  return dialogue && ofMoney(dialogue, knows ? moneyPapers : moneyPapers.filter(({ key }) => !namesPayees(key)))
}

const usual = { read: 'papers.read', write: 'papers.write' }

export const paperPlaces: readonly PaperPlace[] = [
  { at: `/ky-doi-thoai/:address/${PAPERS_PATH}`, find: atDialogue, actions: usual },
  {
    at: `/ky-doi-thoai/:address/kinh-phi/${PAPERS_PATH}`,
    find: atMoney,
    actions: { read: 'budgets.read', write: 'budgets.spend' },
  },
  ...petitionPaths.map((path) => ({ at: `${path}/${PAPERS_PATH}`, find: atPetition, actions: usual })),
]
