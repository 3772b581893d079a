import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { countIn, type Facts, type Teller, textIn } from '#modules/history/index.ts'
import { outreachContacts } from '../application/outreach/contacts.ts'
import { sources } from '../application/sources.ts'
import { isOutreachResult } from '../domain/outreach.ts'
import { contactName } from './outreach/outreach-office.ts'
import { outreachWords } from './outreach/outreach-words.vi.ts'

const resultIn = (facts: Facts): string => {
  const result = textIn(facts, 'result')
  return isOutreachResult(result) ? outreachWords.results[result].toLocaleLowerCase('vi') : result
}
const dayIn = (facts: Facts, key: string): string => {
  const on = parseDay(textIn(facts, key))
  return on ? dateWithYear(on) : ''
}

/** What the history says of registrations, of outreach, and of where forms came from. */
export const registrationsTeller: Teller = {
  label: 'Đăng ký dự hội nghị',
  sentences: {
    'registration.received': (_, names) => `nhận đăng ký dự hội nghị của ${names.subject}`,
    'registration.corrected': (_, names) => `sửa đăng ký của ${names.subject}`,
    'registration.withdrawn': (_, names) => `rút đăng ký của ${names.subject} theo đề nghị`,
    'registration.linked': (_, names) => `gắn đăng ký của ${names.subject} với danh sách doanh nghiệp`,
    'outreach.assigned': (facts, names) =>
      facts.contact
        ? `giao ${countIn(facts, 'count')} cơ sở cho ${names.of(facts.contact)} vận động`
        : `thôi giao ${countIn(facts, 'count')} cơ sở cho người vận động`,
    'outreach.assigned-to-heads': (facts) =>
      `giao ${countIn(facts, 'count')} cơ sở cho trưởng thôn của ${countIn(facts, 'villages')} thôn vận động`,
    'outreach.result-recorded': (facts, names) => {
      const contact = names.of(facts.contact)
      return `ghi kết quả vận động ${names.subject}: ${resultIn(facts)}${contact && `, do ${contact} ghi qua liên kết`}`
    },
    'outreach.taken-on': (_, names) => `đưa ${names.subject} vào danh sách vận động`,
    'outreach.taken-off': (_, names) => `đưa ${names.subject} ra khỏi danh sách vận động`,
    'outreach.contact-added': (_, names) => `thêm ${names.subject} làm người vận động`,
    'outreach.link-made': (facts, names) =>
      `tạo liên kết vận động cho ${names.subject}, dùng đến hết ngày ${dayIn(facts, 'until')}${facts.showsPhone === true ? ', có số điện thoại' : ''}`,
    'outreach.link-revoked': (_, names) => `thu hồi liên kết vận động của ${names.subject}`,
    'source.made': (facts) => `tạo ${countIn(facts, 'count')} mã nguồn cho thôn, đoàn thể`,
    'source.added': (_, names) => `thêm nguồn ${names.subject}`,
    'source.closed': (_, names) => `thôi dùng mã nguồn của ${names.subject}`,
    'source.used-again': (_, names) => `dùng lại mã nguồn của ${names.subject}`,
  },
  names: async (db, ids) => {
    const rows = await db.selectFrom('registration').select(['id', 'name']).where('id', 'in', ids).execute()
    const wanted = new Set(ids)
    const contacts = (await outreachContacts(db)).filter(({ id }) => wanted.has(id))
    const origins = (await sources(db)).filter(({ id }) => wanted.has(id))
    return [
      ...rows.map(({ id, name }) => ({ id, name, href: `/can-bo/dang-ky/${id}`, needs: 'registrations.read' })),
      ...contacts.map((contact) => ({ id: contact.id, name: contactName(contact) })),
      ...origins.map(({ id, name }) => ({ id, name })),
    ]
  },
}
