import { atStart } from '#kernel/vietnamese-date.ts'
import { groupOf, OUTSIDE_STORED } from '#modules/organisations/index.ts'
import type { RegistrationRow } from '../application/list-registrations.ts'
import type { CountedRegistration, RegistrationCount } from '../domain/index.ts'

/** Which part of the list is shown; it stands in the address. */
export const listViews = ['tat-ca', 'duoc-tinh', 'khong-tinh', 'xem-lai', 'da-rut'] as const
export type ListView = (typeof listViews)[number]
export const isListView = (text: string): text is ListView => listViews.some((view) => view === text)

/** Whether a row stands in this part. */
export const belongs = (view: ListView, counted: CountedRegistration): boolean => {
  switch (view) {
    case 'tat-ca':
      return true
    case 'duoc-tinh':
      return counted.counted
    case 'khong-tinh':
      return !counted.counted && counted.why !== 'withdrawn'
    case 'xem-lai':
      return counted.why === 'unknown-kind' || counted.why === 'unknown-place'
    case 'da-rut':
      return counted.why === 'withdrawn'
  }
}

/** A registration with whether it counts. */
export interface ListedRegistration {
  readonly row: RegistrationRow
  readonly counted: CountedRegistration
}

/** The rows of one part of the list, each with whether it counts. */
export function rowsOf(rows: readonly RegistrationRow[], count: RegistrationCount, view: ListView) {
  const countedOf = new Map(count.rows.map((row) => [row.id, row]))
  return rows.flatMap((row): ListedRegistration[] => {
    const counted = countedOf.get(row.id)
    return counted && belongs(view, counted) ? [{ row, counted }] : []
  })
}

/** Whether a row that stands is of a kind of organisation, as statistics tell it: by its group, "none" where nobody knows; '' for any. */
export function isOfKind({ withdrawnAt, kind, toCount }: RegistrationRow, asked: string): boolean {
  if (asked === '') return true
  if (withdrawnAt) return false
  const known = kind ?? toCount.register?.kind ?? null
  return asked === 'tat-ca' || asked === (known ? groupOf(known) : 'none')
}

/** "Thôn 3", "Ngoài địa bàn"; '' where it is not known. */
export const placeOf = (row: Pick<RegistrationRow, 'village' | 'outsidePlace'>) =>
  row.village ?? (row.outsidePlace ? atStart(OUTSIDE_STORED) : '')
