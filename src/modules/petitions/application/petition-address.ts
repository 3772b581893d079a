/** What a petition's address is made of. */
export interface PetitionPlace {
  readonly id: string
  /** The dialogue's part of the address, "2026"; null: it waits for the next dialogue. */
  readonly dialogue: string | null
  readonly number: number | null
}

/** A petition's page in the office: by dialogue and number, or by its id while it waits for a dialogue. */
export const petitionHref = ({ id, dialogue, number }: PetitionPlace): string =>
  dialogue === null || number === null ? `/can-bo/kien-nghi/cho-ky/${id}` : `/can-bo/kien-nghi/${dialogue}/${number}`

/** "Kiến nghị số 7: Đường gom vào làng nghề"; among those of other dialogues "Kiến nghị số 7, kỳ 2026: …". */
export function petitionLabel(
  { number, title }: { readonly number: number | null; readonly title: string },
  dialogue: string | null = null,
): string {
  if (number === null) return `Kiến nghị chờ kỳ: ${title}`
  return `Kiến nghị số ${number}${dialogue === null ? '' : `, kỳ ${dialogue}`}: ${title}`
}

/** A number within a dialogue at its address; null: no such petition. */
export interface AddressParts {
  readonly dialogue: string
  readonly number: number
}
