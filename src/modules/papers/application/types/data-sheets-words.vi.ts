/** Phiếu số liệu of each field, for the chair and who answers. */
export const dataSheetWords = {
  name: 'Phiếu số liệu theo lĩnh vực',
  about: 'Mỗi phiếu đã nộp một tờ: nội dung, bảng, tên tệp kèm; lưu hành nội bộ',
  type: 'Phiếu số liệu',
  facts: {
    fields: 'Lĩnh vực',
    owner: 'Bộ phận lập',
    asOf: 'Số liệu đến ngày',
    handedIn: 'Nộp ngày',
    petitions: 'Kiến nghị liên quan',
  },
  table: (caption: string) => `Bảng: ${caption}`,
  files: 'Tệp kèm theo (xem trên hệ thống):',
  annex: (title: string) => `Phiếu số liệu: ${title}`,
} as const
