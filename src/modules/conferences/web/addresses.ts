import { dialoguesAddress } from '#modules/dialogues/index.ts'

/** Where the agenda of a dialogue stands: `/can-bo/ky-doi-thoai/2026/chuong-trinh`. */
export const agendaHref = (dialogue: string): string => `${dialoguesAddress}/${dialogue}/chuong-trinh`

/** Hội nghị of a dialogue: `/can-bo/hoi-nghi/2026/dieu-hanh` and its siblings. */
export const conferenceHref = (dialogue: string, page: 'dieu-hanh' | 'bien-ban' | 'ket-thuc' | 'neu-tai-cho'): string =>
  `/can-bo/hoi-nghi/${dialogue}/${page}`
