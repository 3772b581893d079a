import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { countIn, type Teller, textIn } from '#modules/history/index.ts'
import { isReplyAnswer } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** What the history says of who was invited, replied and came. */
export const doorTeller: Teller = {
  label: 'Khách mời, điểm danh',
  sentences: {
    'conference.invitees-confirmed': (facts, names) =>
      `đưa ${countIn(facts, 'count')} nơi vào danh sách khách mời của ${names.subject}`,
    'conference.guest-added': (_, names) => `thêm khách mời ${names.subject}`,
    'conference.invitee-removed': (_, names) => `bỏ ${names.subject} khỏi danh sách khách mời`,
    'conference.invitee-back': (_, names) => `đưa ${names.subject} trở lại danh sách khách mời`,
    'conference.invitations-sent': (facts, names) => `gửi lời mời cho ${countIn(facts, 'count')} nơi, ${names.subject}`,
    'conference.letters-handed-over': (facts, names) => {
      const on = parseDay(textIn(facts, 'on'))
      return `ghi đã gửi giấy mời cho ${countIn(facts, 'count')} nơi${on ? ` ngày ${dateWithYear(on)}` : ''}, ${names.subject}`
    },
    'conference.reminders-sent': (facts, names) =>
      `nhắc ${countIn(facts, 'count')} nơi trước ${countIn(facts, 'days')} ngày, ${names.subject}`,
    'conference.reply-recorded': (facts, names) => {
      const answer = textIn(facts, 'answer')
      const said = isReplyAnswer(answer) ? words.answers[answer].toLocaleLowerCase('vi') : ''
      return `ghi trả lời giấy mời của ${names.subject}: ${said}${textIn(facts, 'way') === 'link' ? ', qua liên kết' : ''}`
    },
    'conference.door-made': (_, names) => `cấp liên kết điểm danh cho ${names.subject}`,
    'conference.door-closed': (_, names) => `thu hồi liên kết điểm danh của ${names.subject}`,
    'conference.walk-in-added': (_, names) => `ghi ${names.subject} đến không báo trước`,
    'conference.came': (facts, names) =>
      `điểm danh ${names.subject}, ${countIn(facts, 'people')} người${facts.door ? `, ở ${names.of(facts.door)}` : ''}`,
    'conference.came-undone': (_, names) => `bỏ điểm danh ${names.subject}`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('invitee')
      .innerJoin('dialogue', 'dialogue.id', 'invitee.dialogue_id')
      .select(['invitee.id', 'invitee.name', 'dialogue.address'])
      .where('invitee.id', 'in', ids)
      .execute()
    const doors = await db.selectFrom('door').select(['id', 'name']).where('id', 'in', ids).execute()
    return [
      ...rows.map(({ id, name, address }) => ({
        ...{ id, name, href: `/can-bo/ky-doi-thoai/${address}/khach-moi/${id}`, needs: 'invitations.read' },
      })),
      ...doors,
    ]
  },
}
