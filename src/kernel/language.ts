/** The languages of the portal. Vietnamese is complete everywhere; English stands on the public's pages. */
export type Language = 'vi' | 'en'

/** A language as it is stored; Vietnamese for whatever is none. */
export const languageFrom = (text: string): Language => (text === 'en' ? 'en' : 'vi')

/** The same words in another language: each text a text, each sentence made of the same things. */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Words[Key] extends (...given: infer Given) => infer Said
        ? (...given: Given) => Translated<Said>
        : Translated<Words[Key]>
}

/** A catalogue in every language of the portal. */
export interface Catalogue<Words> {
  readonly vi: Words
  readonly en: Words
}

/** A Vietnamese catalogue with its English one; what is missing does not compile. */
export const inBothLanguages = <Words>(vi: Words, en: Translated<Words>): Catalogue<Translated<Words>> => ({
  vi: vi as Translated<Words>,
  en,
})

/** What stands before the path of an English page: `/dai-son-11086/en/dang-ky`. */
export const ENGLISH = '/en'

/** What the address of a unit's pages begins with in a language: `/dai-son-11086`, `/dai-son-11086/en`. */
export const baseOf = (slug: string, language: Language): string =>
  language === 'en' ? `/${slug}${ENGLISH}` : `/${slug}`

/** The language an address asks for: `/en`, `/en/…`, `/dai-son-11086/en`, `/dai-son-11086/en/…` are English. */
export const languageOf = (address: string): Language => (/^(\/[^/?#]+)?\/en([/?#]|$)/.test(address) ? 'en' : 'vi')
