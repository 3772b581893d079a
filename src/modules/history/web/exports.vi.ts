import { type ExportedList, exportedLists } from '../application/record-export.ts'
import type { Teller } from '../application/teller.ts'
import { countIn, textIn } from '../domain/index.ts'

const lists: Record<ExportedList, string> = {
  petitions: 'danh sách kiến nghị',
  registrations: 'danh sách đăng ký dự hội nghị',
  organisations: 'danh sách doanh nghiệp',
  documents: 'danh sách văn bản',
  tasks: 'danh sách nhiệm vụ',
  messages: 'danh sách báo tin',
  'counted-registrations': 'bảng tính từng đăng ký',
  'counted-petitions': 'bảng tính từng kiến nghị',
  history: 'nhật ký',
  results: 'bảng kết quả của báo cáo',
  themes: 'danh sách nhóm vấn đề',
  statistics: 'bảng thống kê',
  evidence: 'minh chứng DCCI',
  'outgoing-register': 'sổ đăng ký văn bản đi',
  'incoming-register': 'sổ đăng ký văn bản đến',
  commitments: 'danh sách lời hứa',
  outreach: 'danh sách vận động',
  sources: 'bảng nguồn đăng ký, kiến nghị',
  estimate: 'bảng dự toán',
  settlement: 'bảng quyết toán',
  vouchers: 'bảng kê chứng từ',
  invitees: 'danh sách khách mời hội nghị',
  postings: 'danh sách niêm yết, đưa tin',
}

const named = (list: string): string => {
  const known = exportedLists.find((one) => one === list)
  return known ? lists[known] : 'một danh sách'
}

/** What the history says of lists that were taken along. */
export const exportsTeller: Teller = {
  label: 'Tải, sao chép danh sách',
  sentences: {
    'dialogue.taken-along': (facts, names) =>
      `tải toàn bộ hồ sơ ${names.subject}: ${countIn(facts, 'petitions')} kiến nghị, ${countIn(facts, 'documents')} văn bản, ${countIn(facts, 'files')} tệp, có liên hệ`,
    'list.exported': (facts) => {
      const verb = textIn(facts, 'format') === 'tsv' ? 'sao chép' : 'tải về'
      const rows = countIn(facts, 'rows').toLocaleString('vi-VN')
      return `${verb} ${named(textIn(facts, 'list'))}, ${rows} dòng${facts.contacts === true ? ', có liên hệ' : ''}`
    },
  },
}
