import { isPersonal, type Kind } from './kinds.ts'

export interface PublicNaming {
  /** Null: not known. */
  readonly kind: Kind | null
  readonly name: string
  /** The village as the unit's list writes it ("Thôn Mẫu 2"); null: not known or elsewhere. */
  readonly village: string | null
  /** It stands outside the commune. */
  readonly outside: boolean
  /** The sender's choice; where none was made, {@link namedByDefault}. */
  readonly nameInPublic: boolean
}

/**
 * What silence means on the form (R20). Companies, co-operatives and other organisations are named unless they tick
 * "Ẩn tên khi công khai?"; one person or family (household, farm, individual), and whoever's kind is not known, only
 * when ticking "Nêu tên cơ sở khi công khai?".
 */
export const namedByDefault = (kind: Kind | null): boolean => kind !== null && !isPersonal(kind)

/** How the public sees who petitions: by name, or as one of its kind, with its village where R20 lets it be told. */
export type PublicIdentity =
  | { readonly named: true; readonly name: string }
  | { readonly named: false; readonly as: Kind | 'business'; readonly at: PublicPlace | null }
export type PublicPlace = { readonly village: string } | 'outside'

/**
 * Tên khi công khai (R20): by name where the choice is so, otherwise by kind, and for one person or family by village.
 * Where the kind or such a place is not known: "một cơ sở kinh doanh". A company that hides its name shows no village
 * either: in a village with one company that would name it.
 */
export function publicIdentity(who: PublicNaming): PublicIdentity {
  if (who.nameInPublic) return { named: true, name: who.name }
  if (who.kind === null) return { named: false, as: 'business', at: null }
  if (!isPersonal(who.kind)) return { named: false, as: who.kind, at: null }
  if (who.outside) return { named: false, as: who.kind, at: 'outside' }
  if (who.village === null) return { named: false, as: 'business', at: null }
  return { named: false, as: who.kind, at: { village: who.village } }
}
