import { budgetHref } from '#modules/budgets/index.ts'
import { dialoguesAddress } from '#modules/dialogues/index.ts'
import { type PetitionPlace, petitionHref } from '#modules/petitions/index.ts'
import { assignmentNotice } from '../application/types/assignment.ts'

/** Below a dialogue's address, and below a petition's. */
export const PAPERS_PATH = 'giay-to'

export const dialoguePapersHref = (address: string, key = ''): string =>
  [`${dialoguesAddress}/${address}/${PAPERS_PATH}`, key].filter(Boolean).join('/')

/** Papers of a dialogue's money stand below its other pages. */
export const moneyPapersHref = (address: string, key = ''): string =>
  [`${budgetHref(address, '')}/${PAPERS_PATH}`, key].filter(Boolean).join('/')

/** The notice that tells who does what by when. */
export const assignmentHref = (address: string): string => dialoguePapersHref(address, assignmentNotice.key)

export const petitionPapersHref = (place: PetitionPlace, key = ''): string =>
  [`${petitionHref(place)}/${PAPERS_PATH}`, key].filter(Boolean).join('/')

export const wordingsAddress = '/can-bo/thiet-lap/mau-giay-to'
