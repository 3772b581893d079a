import { sql } from 'kysely'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { mostAlike, searchedPairs, tellingWords } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { aroundGrouped, type GroupedPetition, groupedColumns, isGroupable } from './grouped-petitions.ts'

/** As many as are worth reading at once. */
const MOST_PROPOSED = 8
/** As many of the newest that share two near words as are looked at closely. */
const LOOKED_AT = 80
/** A longer question costs more than it finds. */
const MOST_PAIRS = 30

/** What a theme is about, as far as its petitions and its own words say. */
export interface ThemeWords {
  readonly id: string
  readonly name: string
  readonly asks: string
}

/**
 * Kiến nghị gần nghĩa: those that may belong to a theme, the likest first. They share its telling words, as a petition that is being
 * written is found its like; and a field with its petitions, where it has any and theirs are known.
 */
export async function alikeToTheme(db: UnitDb, theme: ThemeWords): Promise<readonly GroupedPetition[]> {
  const { rows: own } = await sql<{ title: string; content: string; field: string | null }>`
    select p.title, left(p.content, 600) as content, p.field from theme_petition x
      join petition p on p.unit_id = x.unit_id and p.id = x.petition_id and ${isGroupable}
    where x.theme_id = ${theme.id}::uuid order by x.placed_at desc, p.id limit 20`.execute(db)
  const titles = own.map(({ title }) => title)
  const asked = tellingWords(cleanText([theme.name, ...titles, theme.asks].join('\n')))
  const pairs = searchedPairs(asked).slice(0, MOST_PAIRS)
  if (pairs.length === 0) return []
  const query = pairs.map(([one, other]) => `('${one}' & '${other}')`).join(' | ')
  const fields = [...new Set(own.flatMap(({ field }) => field ?? []))]
  const sameField = fields.length === 0 ? sql`true` : sql`(p.field is null or p.field = any(${fields}::text[]))`
  const { rows } = await sql<GroupedPetition & { content: string }>`
    select ${groupedColumns}, left(p.content, 1500) as content
    from find_petitions(${query}, ${query}, ${LOOKED_AT}) f join petition p on p.id = f.petition_id ${aroundGrouped}
    where ${isGroupable} and ${sameField} and not exists (
      select from theme_petition x where x.unit_id = p.unit_id and x.petition_id = p.id and x.theme_id = ${theme.id}::uuid)
    order by p.id desc`.execute(db)
  // Weighed by what each text of the theme asks: all of its words at once would be asked too much of one petition.
  const texts = [theme.name, ...titles]
  const found = new Map(
    texts.flatMap((text) => mostAlike(tellingWords(text), rows)).map((petition) => [petition.id, petition]),
  )
  return [...found.values()].slice(0, MOST_PROPOSED).map(({ content: _, ...petition }) => petition)
}

/** The themes a petition may belong to first, the others behind them, as they stood. */
export function likelyFirst<Known extends ThemeWords>(
  petition: { readonly title: string; readonly content: string },
  themes: readonly Known[],
): { readonly likely: readonly Known[]; readonly others: readonly Known[] } {
  const asked = tellingWords(cleanText(`${petition.title}\n${petition.content}`))
  const texts = themes.map((theme) => ({ theme, title: theme.name, content: theme.asks }))
  const likely = mostAlike(asked, texts).map(({ theme }) => theme)
  return { likely, others: themes.filter((theme) => !likely.includes(theme)) }
}
