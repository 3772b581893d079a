import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { type Teller, textIn } from '#modules/history/index.ts'
import { documentsAddress } from './document-list.view.tsx'

const dayIn = (text: string): string => {
  const on = parseDay(text)
  return on ? dateWithYear(on) : ''
}

/** What the history tells of documents. */
export const documentsTeller: Teller = {
  label: 'Văn bản',
  sentences: {
    'document.drafted': (_, names) => `soạn văn bản "${names.subject}"`,
    'document.submitted': (_, names) => `trình duyệt văn bản "${names.subject}"`,
    'document.approved': (facts, names) =>
      `${facts.for ? `ghi thay ${names.of(facts.for)}: ` : ''}duyệt văn bản "${names.subject}"`,
    'document.sent-back': (facts, names) =>
      `${facts.for ? `ghi thay ${names.of(facts.for)}: ` : ''}trả lại văn bản "${names.subject}" để sửa`,
    'document.issued': (facts, names) => `ban hành văn bản "${names.subject}" ngày ${dayIn(textIn(facts, 'issuedOn'))}`,
    'document.dropped': (_, names) => `hủy dự thảo "${names.subject}"`,
    'document.delivered': (facts, names) => `ghi đã giao văn bản "${names.subject}" ngày ${dayIn(textIn(facts, 'on'))}`,
    'document.compared': (facts, names) =>
      `đối chiếu tệp của văn bản "${names.subject}" với dữ liệu: ${facts.differences === 0 ? 'khớp' : `${facts.differences} chỗ khác`}`,
    'document.difference-answered': (_, names) => `chọn bên đúng giữa tệp và dữ liệu của văn bản "${names.subject}"`,
    'document.file-attached': (_, names) => `gắn tệp vào văn bản "${names.subject}"`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('document')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, title }) => ({
      id,
      name: title,
      href: `${documentsAddress}/${id}`,
      needs: 'documents.read',
    }))
  },
}
