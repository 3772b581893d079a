import { dialoguesAddress } from '#modules/dialogues/index.ts'

/** Nhóm vấn đề in the office: the list, and each theme's page. */
export const THEMES = '/can-bo/nhom-van-de'
export const themeHref = (id: string): string => `${THEMES}/${id}`

/** Where a dialogue's topics stand: `/can-bo/ky-doi-thoai/2026/chu-de`. */
export const topicsHref = (dialogue: string): string => `${dialoguesAddress}/${dialogue}/chu-de`

/** Where the last part of its report is looked at. */
export const reportHref = (dialogue: string): string => `${dialoguesAddress}/${dialogue}/phan-cuoi-bao-cao`
