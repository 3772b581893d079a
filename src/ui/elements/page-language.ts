import type { Catalogue } from '#kernel/language.ts'

/** A catalogue's words in the language of the page the script stands in. */
export const inPageLanguage = <Words>(catalogue: Catalogue<Words>): Words =>
  catalogue[document.documentElement.lang === 'en' ? 'en' : 'vi']
