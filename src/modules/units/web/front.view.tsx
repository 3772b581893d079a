import { ActionList, ButtonLink, Disclosure, EmptyState, PlainPage, SearchBox, Stack } from '#ui/index.ts'
import { kindWords, type NamedUnit, placeWords } from '../domain/index.ts'
import { words } from './front.words.vi.ts'

interface Props {
  /** What was searched; '' when nothing was. */
  typed: string
  units: readonly (NamedUnit & { slug: string })[]
  /** How many are not shown. */
  more: number
}

/** Where several units are served: which one is yours? */
export const FrontPage = ({ typed, units, more }: Props) => (
  <PlainPage title={words.title} about={words.about} wide>
    <Stack gap={4}>
      <SearchBox action="/" label={words.search} placeholder={words.placeholder} value={typed} />
      {units.length === 0 ? (
        <EmptyState title={words.none(typed)} icon="search">
          {words.noneHelp}
        </EmptyState>
      ) : (
        <Stack gap={2}>
          <h2>{typed ? words.found(units.length + more, typed) : words.units}</h2>
          <ActionList
            items={units.map((unit) => ({
              title: kindWords(unit.kind, unit.name),
              href: `/${unit.slug}/`,
              detail: placeWords(unit.provinceName),
            }))}
          />
        </Stack>
      )}
      {more > 0 && <p class="quiet">{words.more(more)}</p>}
    </Stack>
  </PlainPage>
)

/** Where no unit is set up yet. */
export const NotYetPage = () => (
  <PlainPage title={words.notYet} about={words.notYetAbout}>
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
