import type { ComponentChildren } from 'preact'
import { ButtonLink, Chips, Pagination, Row, SearchBox, Stack, TableExport, Tabs } from '#ui/index.ts'
import { CASE_FILES, INCOMING_BOOK, OUTGOING } from './addresses.ts'
import { registerWords as said } from './register-words.vi.ts'

/** Which stretch of a register is looked at. */
export interface RegisterAsked {
  readonly year: number
  readonly words: string
  readonly page: number
}

export const PAGE = 50
/** Rows of one printed part. */
export const PRINTED = 500

/** Year, words and page out of an address; what makes no sense is as if it were not there. */
export function registerAsked(query: unknown, thisYear: number): RegisterAsked {
  const { nam, q, trang } = (query ?? {}) as Record<string, unknown>
  const year = Number(nam)
  const page = Number(trang)
  return {
    year: Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : thisYear,
    words: typeof q === 'string' ? q.slice(0, 200) : '',
    page: Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1,
  }
}

/** The address of a stretch of a register. */
export function registerAddress(of: string, { year, words, page }: RegisterAsked): string {
  const query = new URLSearchParams({
    nam: String(year),
    ...(words && { q: words }),
    ...(page > 1 && { trang: String(page) }),
  })
  return `${of}?${query}`
}

/** From the documents to the registers they stand in. */
export const ToRegisters = () => <ButtonLink href={OUTGOING}>{said.toRegisters}</ButtonLink>

/** From one register to the other, and to the files of dialogues. */
export const RegisterTabs = ({ of, year }: { of: string; year?: number }) => {
  const [outgoing, incoming] = [OUTGOING, INCOMING_BOOK].map((to) => (year ? `${to}?nam=${year}` : to))
  return (
    <Tabs
      label={said.tabs.label}
      views={[
        { href: outgoing ?? OUTGOING, label: said.tabs.outgoing, current: of === OUTGOING },
        { href: incoming ?? INCOMING_BOOK, label: said.tabs.incoming, current: of === INCOMING_BOOK },
        { href: CASE_FILES, label: said.tabs.caseFiles, current: of === CASE_FILES },
      ]}
    />
  )
}

/** What stands around a register: which one, which year, the search, and the ways to take it along. */
export const RegisterShell = ({
  of,
  asked,
  count,
  years,
  actions,
  children,
}: {
  of: typeof OUTGOING | typeof INCOMING_BOOK
  asked: RegisterAsked
  count: number
  years: readonly number[]
  actions?: ComponentChildren
  children: ComponentChildren
}) => {
  const at = (change: Partial<RegisterAsked>) => registerAddress(of, { ...asked, ...change })
  const first = (asked.page - 1) * PAGE
  const last = Math.min(count, first + PAGE)
  return (
    <Stack gap={3}>
      <RegisterTabs of={of} year={asked.year} />
      <Row apart>
        <Chips
          label={said.years}
          views={years.map((year) => ({
            href: registerAddress(of, { year, words: '', page: 1 }),
            label: String(year),
            current: year === asked.year,
          }))}
        />
        {actions}
      </Row>
      <SearchBox
        action={of}
        value={asked.words}
        label={said.search}
        placeholder={said.searchHint}
        keep={{ nam: String(asked.year) }}
      />
      {count > 0 && (
        <Row apart>
          <TableExport action={`${of}/xuat?${registerAddress('', { ...asked, page: 1 }).slice(1)}`} />
          <ButtonLink small ghost icon="print" href={registerAddress(`${of}/in`, { ...asked, page: 1 })}>
            {said.print}
          </ButtonLink>
        </Row>
      )}
      {children}
      <Pagination
        previous={asked.page > 1 ? at({ page: asked.page - 1 }) : undefined}
        next={last < count ? at({ page: asked.page + 1 }) : undefined}
        about={said.stretch(first + 1, last, count)}
      />
    </Stack>
  )
}

/** The printed part of a register: a way to the next part, not on paper. */
export const PrintedParts = ({ of, asked, count }: { of: string; asked: RegisterAsked; count: number }) => {
  const parts = Math.max(1, Math.ceil(count / PRINTED))
  return (
    <div class="no-print stack gap-2">
      <p class="quiet">{said.printAbout}</p>
      {parts > 1 && (
        <Chips
          views={Array.from({ length: parts }, (_, part) => ({
            href: registerAddress(`${of}/in`, { ...asked, page: part + 1 }),
            label: said.stretch(part * PRINTED + 1, Math.min(count, (part + 1) * PRINTED), count),
            current: part + 1 === asked.page,
          }))}
        />
      )}
    </div>
  )
}
