import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { countIn, type Facts, listIn, type Names, type Teller, textIn } from '#modules/history/index.ts'
import { isOutcome } from '../domain/index.ts'
import { themeHref } from './address.ts'
import { outcomeWords } from './measure-words.vi.ts'

const on = (facts: Facts, key: string): string => {
  const found = parseDay(textIn(facts, key))
  return found ? dateWithYear(found) : ''
}

/** "2 kiến nghị (kiến nghị số 3, 2026; kiến nghị số 7, 2026)"; a long list is cut. */
function petitionsIn(facts: Facts, { of }: Names): string {
  const ids = listIn(facts, 'petitions')
  const named = ids.slice(0, 5).map(of).filter(Boolean)
  const more = ids.length > named.length ? ' …' : ''
  return `${ids.length} kiến nghị${named.length > 0 ? ` (${named.join('; ')}${more})` : ''}`
}

/** What the history tells of the topics of dialogues. */
export const topicsTeller: Teller = {
  label: 'Chủ đề trao đổi',
  sentences: {
    'topic.added': (_, { subject }) => `thêm chủ đề “${subject}”`,
    'topic.renamed': (_, { subject }) => `đổi tên chủ đề, nay là “${subject}”`,
    'topic.moved': (facts, { subject }) => `đổi thứ tự: chủ đề “${subject}” trao đổi thứ ${countIn(facts, 'place')}`,
    'topic.removed': (facts, { subject }) =>
      `bỏ chủ đề “${subject}”${listIn(facts, 'petitions').length > 0 ? `, ${listIn(facts, 'petitions').length} kiến nghị trở lại chỗ chưa có chủ đề` : ''}`,
    'topic.petitions-placed': (facts, names) => `xếp ${petitionsIn(facts, names)} vào chủ đề “${names.subject}”`,
    'topic.petitions-taken-out': (facts, names) => `đưa ${petitionsIn(facts, names)} ra khỏi chủ đề “${names.subject}”`,
    'topic.petition-moved': (facts, { subject, of }) =>
      `đổi thứ tự trong chủ đề “${subject}”: ${of(facts.petition)} nói thứ ${countIn(facts, 'place')}`,
    'topic.arranged-by-field': (facts, { subject }) =>
      `xếp ${countIn(facts, 'petitions')} kiến nghị theo lĩnh vực, lập ${countIn(facts, 'topics')} chủ đề (${subject})`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('topic')
      .innerJoin('dialogue', 'dialogue.id', 'topic.dialogue_id')
      .select(['topic.id', 'topic.name', 'dialogue.address'])
      .where('topic.id', 'in', [...ids])
      .execute()
    return rows.map(({ id, name, address }) => ({
      ...{ id, name, href: `/can-bo/ky-doi-thoai/${address}/chu-de`, needs: 'topics.read' },
    }))
  },
}

const named =
  (said: string) =>
  (_: Facts, { subject }: Names) =>
    `${said} “${subject}”`
const until = (facts: Facts): string => (on(facts, 'due') ? `, chậm nhất ${on(facts, 'due')}` : '')
const moved =
  (what: string) =>
  (facts: Facts, { subject }: Names) =>
    `${what} của nhóm vấn đề “${subject}”${on(facts, 'was') ? ` từ ${on(facts, 'was')}` : ''} sang ${on(facts, 'now')}`

/** What the history tells of themes: ids, days and outcomes, never words. */
export const themesTeller: Teller = {
  label: 'Nhóm vấn đề',
  sentences: {
    'theme.created': named('lập nhóm vấn đề'),
    'theme.edited': named('sửa nhóm vấn đề'),
    'theme.removed': named('bỏ nhóm vấn đề'),
    'theme.released': named('công khai nhóm vấn đề'),
    'theme.release-changed': named('đổi phần công khai của nhóm vấn đề'),
    'theme.release-taken-back': named('gỡ khỏi cổng nhóm vấn đề'),
    'theme.petitions-added': (facts, names) => `đưa ${petitionsIn(facts, names)} vào nhóm vấn đề “${names.subject}”`,
    'theme.petitions-taken-out': (facts, names) =>
      `đưa ${petitionsIn(facts, names)} ra khỏi nhóm vấn đề “${names.subject}”`,
    'theme.solution-set': (facts, { subject, of }) =>
      `ghi giải pháp của xã cho nhóm vấn đề “${subject}”: ${[of(facts.department), until(facts).slice(2)].filter(Boolean).join(', ')}`,
    'theme.proposed': (facts, { subject, of }) =>
      `ghi đề xuất gửi ${of(facts.department)} ngày ${on(facts, 'on')} về nhóm vấn đề “${subject}”${on(facts, 'due') ? `, đề nghị trả lời trước ${on(facts, 'due')}` : ''}`,
    'theme.solution-done': (facts, { subject }) =>
      `ghi giải pháp của nhóm vấn đề “${subject}” làm xong ${on(facts, 'on')}`,
    'theme.proposal-answered': (facts, { subject }) => {
      const outcome = textIn(facts, 'outcome')
      const said = isOutcome(outcome) ? outcomeWords[outcome].toLocaleLowerCase('vi') : ''
      return `ghi trả lời ngày ${on(facts, 'on')} cho đề xuất của nhóm vấn đề “${subject}”: ${said}`
    },
    'theme.reminded': (facts, { subject }) => `nhắc cấp trên ngày ${on(facts, 'on')} về nhóm vấn đề “${subject}”`,
    'theme.solution-moved': moved('đổi ngày làm xong giải pháp'),
    'theme.proposal-moved': moved('đổi ngày đề nghị trả lời đề xuất'),
    'theme.solution-given-up': named('ghi không làm giải pháp nữa, nhóm vấn đề'),
    'theme.proposal-given-up': named('ghi rút đề xuất, nhóm vấn đề'),
    'theme.solution-taken-back': named('ghi lại giải pháp còn phải làm, nhóm vấn đề'),
    'theme.proposal-taken-back': named('ghi lại đề xuất còn chờ trả lời, nhóm vấn đề'),
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('theme')
      .select(['id', 'name'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, name }) => ({ id, name, href: themeHref(id), needs: 'themes.read' }))
  },
}
