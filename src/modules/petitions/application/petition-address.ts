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

/** "Kiến nghị số 7: Đường gom vào làng nghề". */
export const petitionLabel = ({ number, title }: { readonly number: number | null; readonly title: string }): string =>
  number === null ? `Kiến nghị chờ kỳ: ${title}` : `Kiến nghị số ${number}: ${title}`

/** A number within a dialogue at its address; null: no such petition. */
export interface AddressParts {
  readonly dialogue: string
  readonly number: number
}
