import { baseOf, ENGLISH, type Language } from '#kernel/language.ts'
import { ActionList, ButtonLink, Disclosure, EmptyState, PlainPage, SearchBox, Stack } from '#ui/index.ts'
import { kindWords, type NamedUnit, placeWords } from '../domain/index.ts'
import { frontWords } from './front.words.en.ts'

interface Props {
  readonly language: Language
  /** What was searched; '' when nothing was. */
  readonly typed: string
  readonly units: readonly (NamedUnit & { slug: string })[]
  /** How many are not shown. */
  readonly more: number
}

/** Where the front page stands in a language. */
export const frontAddress = (language: Language): string => (language === 'en' ? ENGLISH : '/')

const inBoth = (language: Language, search = '') => ({
  lang: language,
  home: frontAddress(language),
  otherLanguage: frontAddress(language === 'vi' ? 'en' : 'vi') + search,
})

/** Where several units are served: which one is yours? */
export const FrontPage = ({ language, typed, units, more }: Props) => {
  const words = frontWords[language]
  const search = typed ? `?q=${encodeURIComponent(typed)}` : ''
  return (
    <PlainPage title={words.title} about={words.about} wide {...inBoth(language, search)}>
      <Stack gap={4}>
        <SearchBox action={frontAddress(language)} label={words.search} placeholder={words.placeholder} value={typed} />
        {units.length === 0 ? (
          <EmptyState title={words.none(typed)} icon="search">
            {words.noneHelp}
          </EmptyState>
        ) : (
          <Stack gap={2}>
            <h2>{typed ? words.found(units.length + more, typed) : words.units}</h2>
            <ActionList
              items={units.map((unit) => ({
                title: kindWords(unit.kind, unit.name, language),
                href: `${baseOf(unit.slug, language)}/`,
                detail: placeWords(unit.provinceName, language),
              }))}
            />
          </Stack>
        )}
        {more > 0 && <p class="quiet">{words.more(more)}</p>}
      </Stack>
    </PlainPage>
  )
}

/** Where no unit is set up yet. */
export const NotYetPage = ({ language }: { language: Language }) => {
  const words = frontWords[language]
  return (
    <PlainPage title={words.notYet} about={words.notYetAbout} {...inBoth(language)}>
      <Disclosure summary={words.forWhoSetsUp}>
        <Stack gap={3}>
          <p>{words.setUpHelp}</p>
          <p>
            <ButtonLink href="/can-bo">{words.signIn}</ButtonLink>
          </p>
        </Stack>
      </Disclosure>
    </PlainPage>
  )
}
