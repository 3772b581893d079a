import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Dates, datesIn } from '#kernel/dates.ts'
import type { Catalogue, Language } from '#kernel/language.ts'

/** The language of the page that is being drawn; Vietnamese where no layout says otherwise. */
const PageLanguage = createContext<Language>('vi')

/** Draws what stands in it in one language. Layouts do this; a part needs it only where it stands in no layout. */
export const InLanguage = PageLanguage.Provider

/** The language of the page. For components only. */
export const useLanguage = (): Language => useContext(PageLanguage)

/** A catalogue's words in the language of the page. For components only; elsewhere `catalogue[language]`. */
export const useWords = <Words,>(catalogue: Catalogue<Words>): Words => catalogue[useLanguage()]

/** How days are written in the language of the page. For components only; elsewhere {@link datesIn}. */
export const useDates = (): Dates => datesIn(useLanguage())

/** Marks what somebody wrote in Vietnamese, so that an English page is read aloud right. Nothing on a Vietnamese page. */
export const useVietnamese = (): { lang?: 'vi' } => (useLanguage() === 'vi' ? {} : { lang: 'vi' })

/** What somebody wrote in Vietnamese, within a text of the page: a place, a name, a source. */
export function AsWritten({ children }: { children: ComponentChildren }) {
  const language = useVietnamese()
  return language.lang ? <span {...language}>{children}</span> : children
}
