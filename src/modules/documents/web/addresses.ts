import { SETTINGS } from '#modules/units/index.ts'

/** Văn thư among the settings, and who signs. */
export const PAPER_OFFICE = `${SETTINGS}/van-thu`
export const DELEGATIONS = `${SETTINGS}/phan-cong-ky`
/** The files of dialogues, and the two registers. */
export const CASE_FILES = '/can-bo/so-van-ban/ho-so'
export const OUTGOING = '/can-bo/so-van-ban/di'
export const INCOMING_BOOK = '/can-bo/so-van-ban/den'
