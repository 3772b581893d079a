import { dialoguesAddress } from '#modules/dialogues/index.ts'

/** Where the agenda of a dialogue stands: `/can-bo/ky-doi-thoai/2026/chuong-trinh`. */
export const agendaHref = (dialogue: string): string => `${dialoguesAddress}/${dialogue}/chuong-trinh`

/** Hội nghị of a dialogue: `/can-bo/hoi-nghi/2026/dieu-hanh` and its siblings. */
export const conferenceHref = (
  dialogue: string,
  page: 'so-lieu' | 'dieu-hanh' | 'bien-ban' | 'ket-thuc' | 'neu-tai-cho',
): string => `/can-bo/hoi-nghi/${dialogue}/${page}`

/** A data sheet's page: `/can-bo/hoi-nghi/2026/so-lieu/<id>`; without an id that of all. */
export const sheetHref = (dialogue: string, id?: string): string =>
  [conferenceHref(dialogue, 'so-lieu'), id].filter(Boolean).join('/')
