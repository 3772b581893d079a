import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { movedSentence } from '#modules/deadlines/index.ts'
import { countIn, type Facts, type Teller, textIn } from '#modules/history/index.ts'
import { dialoguesAddress } from './dialogue-list.view.tsx'
import { milestoneName, words } from './words.vi.ts'

const dayIn = (facts: Facts, key: string): string => {
  const on = parseDay(textIn(facts, key))
  return on ? dateWithYear(on) : ''
}
const late = (facts: Facts): string => (facts.late === true ? ', chậm' : '')

/** What the history tells of dialogues, decisions about them, and due days that moved. */
export const dialoguesTeller: Teller = {
  label: 'Kỳ đối thoại',
  sentences: {
    'dialogue.created': (facts) => `lập kỳ đối thoại năm ${countIn(facts, 'year')}`,
    'dialogue.edited': () => 'sửa giờ, nơi, người chủ trì của kỳ đối thoại',
    'dialogue.plan-sent': (facts) => `ghi nhận đã gửi kế hoạch ngày ${dayIn(facts, 'on')}${late(facts)}`,
    'dialogue.notice-published': (facts) => `công bố thông báo, hạn nhận kiến nghị hết ngày ${dayIn(facts, 'lastDay')}`,
    'dialogue.plan-saved': (facts) => `lưu kế hoạch, bản ${countIn(facts, 'version')}`,
    'dialogue.notice-saved': (facts) => `lưu thông báo, bản thảo ${countIn(facts, 'version')}`,
    'dialogue.notice-corrected': (facts) =>
      `công bố bản sửa của thông báo (bản ${countIn(facts, 'version')}) ngày ${dayIn(facts, 'on')}`,
    'dialogue.day-moved': (facts) => `dời ngày hội nghị từ ${dayIn(facts, 'was')} sang ${dayIn(facts, 'now')}`,
    'dialogue.held': (facts) => `ghi nhận hội nghị đã tổ chức ngày ${dayIn(facts, 'on')}`,
    'dialogue.closed': (facts) => `khép lại kỳ đối thoại ngày ${dayIn(facts, 'on')}`,
    'dialogue.milestone-met': (facts) =>
      `ghi mốc đã xong: ${milestoneName(textIn(facts, 'name'))}, ngày ${dayIn(facts, 'on')}${late(facts)}`,
    'dialogue.rules-copied': (facts) =>
      `chép bộ quy định (bản ${countIn(facts, 'version')}) vào kỳ đối thoại, ${countIn(facts, 'moved')} hạn được tính lại`,
    'deadline.moved': (facts) => movedSentence(facts, milestoneName),
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('dialogue')
      .select(['id', 'year', 'ordinal', 'address'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, year, ordinal, address }) => ({
      id,
      name: words.name(year, ordinal),
      href: `${dialoguesAddress}/${address}`,
    }))
  },
}
