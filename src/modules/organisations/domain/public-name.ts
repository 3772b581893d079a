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

const company = 'một doanh nghiệp'
const oneOf: Record<Kind | 'business', string> = {
  'private-enterprise': company,
  'single-member-company': company,
  'limited-company': company,
  'joint-stock-company': company,
  partnership: company,
  'co-operative': 'một hợp tác xã',
  'co-operative-union': 'một liên hiệp hợp tác xã',
  household: 'một hộ kinh doanh',
  'co-operative-group': 'một tổ hợp tác',
  branch: 'một chi nhánh doanh nghiệp',
  'representative-office': 'một văn phòng đại diện',
  'business-location': 'một địa điểm kinh doanh',
  farm: 'một trang trại',
  association: 'một hội, hiệp hội',
  'unregistered-individual': 'một cá nhân kinh doanh',
  business: 'một cơ sở kinh doanh',
}

const commonNoun = /^(?:thôn|tổ|khu|xóm|ấp|bản|buôn|làng|phố|khóm|khối|tiểu khu)(?![\p{L}\p{M}])/iu

/** "Thôn Mẫu 2" within a sentence: the common noun in lower case (NĐ 30/2020, Phụ lục II). */
const withinSentence = (village: string): string => village.replace(commonNoun, (noun) => noun.toLowerCase())

/** R20's public line in Vietnamese: "một hộ kinh doanh tại thôn Mẫu 2". */
export function publicName(who: PublicNaming): string {
  const shown = publicIdentity(who)
  if (shown.named) return shown.name
  if (shown.at === null) return oneOf[shown.as]
  if (shown.at === 'outside') return `${oneOf[shown.as]} ngoài địa bàn`
  return `${oneOf[shown.as]} tại ${withinSentence(shown.at.village)}`
}
