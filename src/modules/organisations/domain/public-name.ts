import { isPersonal, type Kind } from './kinds.ts'

export interface PublicNaming {
  /** Null: not known. */
  readonly kind: Kind | null
  readonly name: string
  /** The village as the unit's list writes it ("Thôn Mẫu 2"); null: not known or elsewhere. */
  readonly village: string | null
  /** It stands outside the commune. */
  readonly outside: boolean
  /** "Nêu tên cơ sở khi công khai?", asked of households and the like; silence is no (R20). */
  readonly agreesToBeNamed: boolean
  /** "Ẩn tên khi công khai?", asked of companies and the like; silence is no (R20). */
  readonly hidesName: boolean
}

/** How the public sees who petitions: by name, or as one of its kind, with its village where R20 lets it be told. */
export type PublicIdentity =
  | { readonly named: true; readonly name: string }
  | { readonly named: false; readonly as: Kind | 'business'; readonly at: PublicPlace | null }
export type PublicPlace = { readonly village: string } | 'outside'

/**
 * Tên khi công khai (R20). A company, co-operative or other organisation is named unless it hides its name; whoever is
 * one person or family (household, farm, individual) only if it agrees, otherwise by kind and village. Where the kind or
 * the place is not known: "một cơ sở kinh doanh". A company that hides its name shows no village either: in a village
 * with one company that would name it.
 */
export function publicIdentity(who: PublicNaming): PublicIdentity {
  if (who.kind === null) {
    return who.agreesToBeNamed && !who.hidesName
      ? { named: true, name: who.name }
      : { named: false, as: 'business', at: null }
  }
  if (!isPersonal(who.kind)) {
    return who.hidesName ? { named: false, as: who.kind, at: null } : { named: true, name: who.name }
  }
  if (who.agreesToBeNamed && !who.hidesName) return { named: true, name: who.name }
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

const common = /^(?:thôn|tổ|khu|xóm|ấp|bản|buôn|làng|phố|khóm|khối|tiểu khu)(?![\p{L}\p{M}])/iu

/** "Thôn Mẫu 2" within a sentence: the common noun in lower case (NĐ 30/2020, Phụ lục II). */
const withinSentence = (village: string): string => village.replace(common, (noun) => noun.toLowerCase())

/** R20's public line in Vietnamese: "một hộ kinh doanh tại thôn Mẫu 2". */
export function publicName(who: PublicNaming): string {
  const shown = publicIdentity(who)
  if (shown.named) return shown.name
  if (shown.at === null) return oneOf[shown.as]
  if (shown.at === 'outside') return `${oneOf[shown.as]} ngoài địa bàn`
  return `${oneOf[shown.as]} tại ${withinSentence(shown.at.village)}`
}
