import { SETTINGS } from '#modules/units/index.ts'

/** Văn thư among the settings, and who signs. */
export const PAPER_OFFICE = `${SETTINGS}/van-thu`
export const DELEGATIONS = `${SETTINGS}/phan-cong-ky`
/** The two registers. */
export const OUTGOING = '/can-bo/so-van-ban/di'
export const INCOMING_BOOK = '/can-bo/so-van-ban/den'
