/** What is compared, by its key. */
const facts: Readonly<Record<string, string>> = {
  number: 'Số, ký hiệu',
  'issued-on': 'Ngày ban hành',
  signer: 'Người ký',
  'conference-day': 'Ngày họp',
  hour: 'Giờ họp',
  place: 'Nơi họp',
  chair: 'Người chủ trì',
  'cut-off': 'Hạn nhận kiến nghị',
  registrations: 'Số cơ sở đăng ký',
  petitions: 'Số kiến nghị',
  'unknown-day': 'Ngày',
  'unknown-time': 'Giờ',
}

export const factWord = (key: string): string =>
  facts[key] ?? (key.startsWith('sender-') ? 'Người gửi kiến nghị' : 'Dữ kiện')

export const finalWords = {
  title: 'Đối chiếu tệp với dữ liệu',
  attached: (by: string, at: string) => `${by} gắn lúc ${at}`,
  scan: 'Tệp là bản chụp, không có chữ để đối chiếu.',
  same: 'Khớp với dữ liệu',
  open: (count: number) => `${count} chỗ khác với dữ liệu, chưa chọn bên nào đúng.`,
  openBefore: (count: number) => `Tệp gửi đi còn ${count} chỗ khác với dữ liệu, chưa chọn bên nào đúng.`,
  look: 'Xem từng chỗ',
  which: 'Bên nào đúng',
  differs: (data: string, file: string) =>
    file ? `dữ liệu ghi ${data}, tệp ghi ${file}` : `dữ liệu ghi ${data}, trong tệp không thấy`,
  unknown: (file: string) => `tệp ghi ${file}, dữ liệu không có`,
  right: { data: 'Dữ liệu đúng', file: 'Tệp đúng' },
  answered: {
    data: (by: string) => `${by}: dữ liệu đúng.`,
    file: (by: string) => `${by}: tệp đúng.`,
  },
  changeData: 'Sửa dữ liệu cho khớp tệp',
  changeFile: 'Sửa tệp rồi gắn lại.',
  save: 'Lưu',
  saved: 'Đã ghi bên nào đúng',
  same2: 'Chưa chọn thêm bên nào',
  stale: 'Người khác vừa chọn. Xem lại rồi lưu lần nữa.',
  signed: (signer: string, at: string) => [`Ký số: ${signer}`, at].filter(Boolean).join(', '),
  unknownSigner: 'không đọc được tên',
  issuer: (issuer: string) => `Chứng thư do ${issuer} cấp; phần mềm không kiểm tra nơi cấp.`,
  intact: 'Nguyên vẹn',
  addedTo: 'Nguyên vẹn, tệp có thêm phần sau khi ký',
  broken: 'Đã bị sửa sau khi ký',
  signedInside: 'Tệp Word có chữ ký số; phần mềm không kiểm tra được loại chữ ký này.',
  attachedSame: 'Đã gắn tệp, khớp với dữ liệu.',
  attachedDiffers: (count: number) => `Đã gắn tệp. Có ${count} chỗ khác với dữ liệu, xem bên dưới.`,
  refusals: {
    'too-large': 'Tệp quá 20 MB, không đối chiếu được',
    'not-readable': 'Không đọc được tệp: có thể tệp hỏng',
    unfolds: 'Tệp nén quá lớn, không mở',
    locked: 'Tệp có mật khẩu, mở khóa rồi gắn lại',
    macros: 'Tệp Word có macro, lưu lại dạng .docx không macro',
    'took-too-long': 'Đọc tệp quá lâu. Thử tệp gọn hơn',
  },
} as const
