import type { Language } from '#kernel/language.ts'
import type { Kind } from './kinds.ts'
import { type PublicNaming, publicIdentity } from './public-name.ts'

/** Who is not named, as one of its kind; `business`: the kind or place is not known. */
export type Unnamed = Kind | 'business'

const everyCompany = (said: string) => ({
  'private-enterprise': said,
  'single-member-company': said,
  'limited-company': said,
  'joint-stock-company': said,
  partnership: said,
})

const vietnamese: Record<Unnamed, string> = {
  ...everyCompany('một doanh nghiệp'),
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

const english: Record<Unnamed, string> = {
  ...everyCompany('a company'),
  'co-operative': 'a co-operative',
  'co-operative-union': 'a co-operative union',
  household: 'a household business',
  'co-operative-group': 'a co-operative group',
  branch: 'a branch of a company',
  'representative-office': 'a representative office',
  'business-location': 'a business location',
  farm: 'a farm',
  association: 'an association',
  'unregistered-individual': 'an individual trader',
  business: 'a business',
}

const commonNoun = /^(?:thôn|tổ|khu|xóm|ấp|bản|buôn|làng|phố|khóm|khối|tiểu khu)(?![\p{L}\p{M}])/iu

/** "Thôn Mẫu 2" within a Vietnamese sentence: the common noun in lower case (NĐ 30/2020, Phụ lục II). */
export const withinSentence = (village: string): string => village.replace(commonNoun, (noun) => noun.toLowerCase())

/** "Thôn Mẫu 2" within an English one: a name, so with a capital. */
const asName = (village: string): string => {
  const said = withinSentence(village)
  return commonNoun.test(said) ? said.slice(0, 1).toUpperCase() + said.slice(1) : said
}

const lines: Record<
  Language,
  { readonly one: Record<Unnamed, string>; readonly outside: string; readonly at: (village: string) => string }
> = {
  vi: { one: vietnamese, outside: ' ngoài địa bàn', at: (village) => ` tại ${withinSentence(village)}` },
  en: { one: english, outside: ' outside the area', at: (village) => ` in ${asName(village)}` },
}

/** Who is not named, without its place: "một hộ kinh doanh", "a household business". */
export const unnamed = (kind: Unnamed, language: Language): string => lines[language].one[kind]

/** R20's public line: "một hộ kinh doanh tại thôn Mẫu 2"; in English "a household business in Thôn Mẫu 2". */
export function publicName(who: PublicNaming, language: Language = 'vi'): string {
  const shown = publicIdentity(who)
  if (shown.named) return shown.name
  const { one, outside, at } = lines[language]
  if (shown.at === null) return one[shown.as]
  return one[shown.as] + (shown.at === 'outside' ? outside : at(shown.at.village))
}

/**
 * A public line as it is stored, in Vietnamese, said in a language: who is not named in that language's words, a real name
 * as it is. A published petition keeps the line alone, not the kind and place it was made of (R20).
 */
export function publicNameIn(language: Language, line: string): string {
  if (language === 'vi') return line
  const { one, outside, at } = lines[language]
  for (const kind of Object.keys(vietnamese) as Unnamed[]) {
    if (!line.startsWith(vietnamese[kind])) continue
    const rest = line.slice(vietnamese[kind].length)
    if (rest === '') return one[kind]
    if (rest === lines.vi.outside) return one[kind] + outside
    if (rest.startsWith(' tại ')) return one[kind] + at(rest.slice(' tại '.length))
  }
  return line
}
