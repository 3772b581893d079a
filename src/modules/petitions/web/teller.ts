import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import type { Teller } from '#modules/history/index.ts'
import { petitionHref } from '../application/petition-address.ts'
import { petitionSentences } from './history-sentences.vi.ts'
import { BASES } from './legal-bases/bases.view.tsx'
import { pageWords } from './office/page-words.vi.ts'

const asClause = (sentence: string): string => sentence.slice(0, 1).toLocaleLowerCase('vi') + sentence.slice(1)

/** What the history tells of petitions: the page's own sentences, with which petition it was; never its words. */
export const petitionTeller: Teller = {
  label: 'Kiến nghị',
  sentences: Object.fromEntries(
    Object.entries(petitionSentences).map(([code, sentence]) => [
      `petition.${code}`,
      (facts, names) => `${asClause(sentence(facts, { name: (id) => names.of(id) }))} (${names.subject})`,
    ]),
  ),
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('petition')
      .leftJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
      .select(['petition.id', 'petition.number', 'dialogue.address as dialogue'])
      .where('petition.id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({
      id: row.id,
      name: `${asClause(pageWords.heading(row.number))}${row.dialogue ? `, ${row.dialogue}` : ''}`,
      href: petitionHref(row),
      needs: 'petitions.read',
    }))
  },
}

/** What the history tells of the unit's list of legal bases. */
export const legalBasesTeller: Teller = {
  label: 'Căn cứ pháp lý',
  sentences: {
    'legal-basis.added': (_, { subject }) => `thêm căn cứ pháp lý số ${subject}`,
    'legal-basis.edited': (_, { subject }) => `sửa căn cứ pháp lý số ${subject}`,
    'legal-basis.ends': ({ on }, { subject }) => {
      const day = typeof on === 'string' ? parseDay(on) : null
      return `ghi căn cứ pháp lý số ${subject} ${day ? `hết hiệu lực sau ${dateWithYear(day)}` : 'còn hiệu lực'}`
    },
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('legal_basis')
      .select(['id', 'number as name'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map((row) => ({ ...row, href: `${BASES}/${row.id}`, needs: 'legal-bases.edit' }))
  },
}
