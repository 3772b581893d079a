import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { countIn, type Teller, textIn } from '#modules/history/index.ts'
import { numberText } from '../domain/index.ts'
import { OUTGOING } from './addresses.ts'
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
    'document.content-checked': (facts, names) =>
      `${facts.for ? `ghi thay ${names.of(facts.for)}: ` : ''}ghi đã kiểm tra nội dung văn bản "${names.subject}"`,
    'document.form-checked': (facts, names) =>
      `${facts.for ? `ghi thay ${names.of(facts.for)}: ` : ''}ghi đã kiểm tra thể thức văn bản "${names.subject}"`,
    'document.withdrawn': (facts, names) => `thu hồi văn bản "${names.subject}" ngày ${dayIn(textIn(facts, 'on'))}`,
    'document.replaced': (_, names) => `ghi văn bản thay thế cho "${names.subject}"`,
    'document.correction-drafted': (_, names) => `soạn công văn đính chính văn bản "${names.subject}"`,
    'document.register-noted': (_, names) => `ghi vào sổ văn bản đi: "${names.subject}"`,
    'document.released': (_, names) => `công khai tệp của văn bản "${names.subject}"`,
    'document.taken-back': (_, names) => `rút tệp của văn bản "${names.subject}" khỏi cổng`,
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

/** What the history tells of how papers are numbered, checked and signed; its subjects are told by other modules. */
export const paperOfficeTeller: Teller = {
  label: 'Văn thư',
  sentences: {
    'document.numbering-set': (facts) =>
      textIn(facts, 'numbers') === 'own'
        ? `đặt đơn vị tự cấp số văn bản, ${textIn(facts, 'series') === 'common' ? 'một dãy chung' : 'mỗi tên loại một dãy'}`
        : 'đặt lấy số văn bản từ e-office của thành phố',
    'document.checks-set': (facts) =>
      facts.required === true
        ? 'đặt phải kiểm tra văn bản trước khi duyệt'
        : 'đặt không bắt buộc kiểm tra trước khi duyệt',
    'document.number-given': (facts, names) => `cấp số văn bản ${names.subject} ngày ${dayIn(textIn(facts, 'on'))}`,
    'document.number-cancelled': (_, names) => `hủy số văn bản ${names.subject}`,
    'delegation.entered': (facts, names) =>
      `ghi phân công ký ${textIn(facts, 'form')}. cho ${names.subject} từ ngày ${dayIn(textIn(facts, 'from'))}`,
    'delegation.ended': (facts, names) =>
      `cho hết hiệu lực phân công ký ${textIn(facts, 'form')}. của ${names.subject} ngày ${dayIn(textIn(facts, 'on'))}`,
    'case-file.named': (facts, names) =>
      facts.byRule === true
        ? `đặt lại số, ký hiệu hồ sơ của ${names.subject} theo quy tắc chung`
        : `ghi số, ký hiệu hồ sơ của ${names.subject}`,
    'case-file.rule-set': (facts) =>
      textIn(facts, 'rule')
        ? `đặt số, ký hiệu hồ sơ đối thoại là ${textIn(facts, 'rule')}`
        : 'bỏ số, ký hiệu hồ sơ đối thoại',
    'incoming.registered': (facts) => `ghi văn bản đến số ${countIn(facts, 'number')}`,
    'incoming.edited': (facts) => `sửa văn bản đến số ${countIn(facts, 'number')}`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('issued_number')
      .select(['id', 'number', 'symbol'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, number, symbol }) => ({
      id,
      name: numberText(number, symbol),
      href: `${OUTGOING}/${id}`,
      needs: 'registers.read',
    }))
  },
}
