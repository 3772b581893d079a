import { isKind, type PublicNaming, publicIdentity, publicName } from '#modules/organisations/index.ts'

/** The sender as the rows have him: the form's own words, and of its organisation what the form left open. */
export interface SenderColumns {
  readonly sender_name: string
  readonly sender_kind: string | null
  readonly village_id: string | null
  readonly outside_place: string
  readonly name_in_public: boolean
  readonly village_name: string | null
  readonly organisation_kind: string | null
  readonly organisation_village_id: string | null
  readonly organisation_village_name: string | null
  readonly organisation_outside: string | null
}

const naming = (row: SenderColumns): PublicNaming => {
  const kind = row.sender_kind ?? row.organisation_kind ?? ''
  return {
    kind: isKind(kind) ? kind : null,
    name: row.sender_name,
    village: row.village_name ?? row.organisation_village_name,
    outside: row.outside_place !== '' || (row.village_name === null && (row.organisation_outside ?? '') !== ''),
    nameInPublic: row.name_in_public,
  }
}

/** How the public sees who petitions (R20): "một hộ kinh doanh tại thôn Mẫu 2". */
export const nameLineOf = (row: SenderColumns): string => publicName(naming(row))

/** The village the public may filter by: none where it would tell a name that is withheld. */
export function publicVillage(row: SenderColumns): string | null {
  const shown = publicIdentity(naming(row))
  const village = row.village_id ?? row.organisation_village_id
  if (shown.named) return village
  return shown.at !== null && shown.at !== 'outside' ? village : null
}
