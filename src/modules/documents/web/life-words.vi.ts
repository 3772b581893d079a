import type { DocumentCheck, SigningForm, SigningWarning } from '../domain/index.ts'

/** Which check it is, as a fact. */
export const checkWords: Readonly<Record<DocumentCheck, string>> = {
  content: 'Đã kiểm tra nội dung',
  form: 'Đã kiểm tra thể thức',
}

/** Hình thức ký, as the clerk chooses it. */
export const signingFormWords: Readonly<Record<SigningForm, string>> = {
  TM: 'TM. (thay mặt tập thể)',
  KT: 'KT. (ký thay)',
  TL: 'TL. (thừa lệnh)',
  TUQ: 'TUQ. (thừa ủy quyền)',
  Q: 'Q. (quyền)',
}

/** What should be looked at before, or was signed otherwise than delegated. */
export const signingWarningWords: Readonly<Record<SigningWarning, string>> = {
  'not-delegated': 'Không có phân công ký nào còn hiệu lực cho người này về loại văn bản, lĩnh vực này.',
  'other-form': 'Hình thức ký khác với phân công ký đang có hiệu lực.',
}

/** What of these acts is refused, each with what to do. */
export const lifeRefusals: Readonly<Record<string, string>> = {
  'not-found': 'Không có văn bản này',
  stale: 'Có người vừa thay đổi văn bản này. Mở lại trang rồi làm tiếp.',
  'not-open': 'Văn bản đã duyệt nên không ghi kiểm tra nữa',
  'already-checked': 'Việc này đã được ghi cho bản dự thảo hiện tại',
  'checker-paper-needed': 'Ghi số phiếu có chữ ký, hoặc gắn bản chụp vào văn bản trước khi ghi thay',
  'not-a-checker': 'Chọn người đã kiểm tra',
  'not-issued-yet': 'Văn bản chưa ban hành',
  'already-withdrawn': 'Văn bản đã được thu hồi',
  'word-needed': 'Ghi lý do thu hồi',
  'day-in-future': 'Ngày không được sau hôm nay',
  'withdrawn-before-issue': 'Ngày thu hồi trước ngày ban hành',
  'replacement-not-issued': 'Chọn văn bản đã ban hành và chưa bị thu hồi',
  'replaces-itself': 'Chọn một văn bản khác',
  'not-withdrawn': 'Văn bản chưa được thu hồi',
  'already-replaced': 'Đã ghi văn bản thay thế',
  'wrong-needed': 'Ghi chỗ sai đúng như trên văn bản',
  'right-needed': 'Ghi nội dung đúng',
  'nothing-corrected': 'Nội dung sửa giống chỗ đã ghi',
}

export const lifeWords = {
  back: 'Về văn bản',
  checks: {
    title: 'Kiểm tra trước khi duyệt',
    optional: 'Không bắt buộc ở đơn vị này.',
    required: 'Đơn vị yêu cầu có cả hai trước khi duyệt.',
    yes: { content: 'Ghi đã kiểm tra nội dung', form: 'Ghi đã kiểm tra thể thức' } satisfies Record<
      DocumentCheck,
      string
    >,
    forSomebody: 'Ghi thay người kiểm tra',
    forAbout: 'Dùng khi người ấy đã ký trên phiếu giấy. Nhật ký ghi cả hai người.',
    checker: 'Người đã kiểm tra',
    paper: 'Số phiếu có chữ ký',
    paperHint: 'Để trống nếu bản chụp đã gắn vào văn bản.',
    word: 'Ghi chú',
    said: 'Đã ghi kiểm tra.',
    nobody: 'Không còn việc kiểm tra nào cho bản dự thảo này.',
    lapsed: 'bản trước, đã sửa sau đó',
    forChecker: (checker: string, paper: string) =>
      `ghi thay ${checker}${paper ? `, phiếu số ${paper}` : ', có bản chụp'}`,
  },
  signing: {
    title: 'Xem lại chữ ký',
    by: (basis: string) => `Theo ${basis}`,
    form: 'Hình thức ký',
    byTitle: 'Theo chức vụ',
  },
  number: {
    label: 'Số, ký hiệu',
    toCome: 'Số sẽ được cấp khi ban hành',
    series: (series: string, symbol: string) => `${series}: …/${symbol}`,
  },
  withdraw: {
    verb: 'Thu hồi',
    title: 'Thu hồi văn bản',
    about: 'Văn bản vẫn còn trong sổ và trên cổng công khai, ghi rõ là đã thu hồi. Không bỏ thu hồi được.',
    yes: 'Thu hồi văn bản này',
    on: 'Ngày thu hồi',
    reason: 'Lý do',
    replacedBy: 'Văn bản thay thế',
    replacedHint: 'Nội dung sai thì thay bằng văn bản có hình thức tương đương. Chưa có thì ghi sau.',
    none: 'Chưa có',
    said: 'Đã ghi thu hồi.',
    badge: 'Đã thu hồi',
    onDay: (day: string) => `Đã thu hồi ngày ${day}`,
    by: (replacement: string) => `Thay bằng ${replacement}`,
    course: 'Thu hồi',
    replaceVerb: 'Ghi văn bản thay thế',
    replaceYes: 'Ghi văn bản thay thế',
    replaceSaid: 'Đã ghi văn bản thay thế.',
  },
  correct: {
    verb: 'Soạn công văn đính chính',
    title: 'Đính chính văn bản',
    about: 'Dùng cho sai sót về thể thức, kỹ thuật trình bày. Sai nội dung thì thay bằng văn bản khác.',
    yes: 'Soạn công văn',
    place: 'Vị trí',
    placeHint: 'Ví dụ: trang 2, mục III.1',
    wrong: 'Đã ghi',
    right: 'Nay sửa là',
    said: 'Đã soạn công văn đính chính. Xem lại rồi trình duyệt.',
    corrects: 'Đính chính cho',
    correctedBy: 'Được đính chính bởi',
    draft: 'đang soạn',
  },
  pack: {
    title: 'Gói gửi e-office',
    about: 'Văn bản trong một tệp nén, cùng các ô cần điền trên hệ thống của thành phố.',
    inside: 'Trong gói',
    ours: { docx: 'Bản Word soạn trên hệ thống', pdf: 'Bản PDF soạn trên hệ thống' },
    finished: {
      docx: (name: string) => `Bản Word đã gắn: ${name}`,
      pdf: (name: string) => `Bản PDF đã gắn: ${name}`,
    },
    noPdf: 'Chưa có bản PDF của tệp Word đã gắn: lưu tệp ấy thành PDF rồi gắn vào.',
    download: 'Tải gói gửi e-office',
    abstract: 'Trích yếu',
    type: 'Tên loại',
    number: 'Số, ký hiệu',
    addressees: 'Kính gửi',
    recipients: 'Nơi nhận',
    due: 'Hạn xử lý',
    copy: 'Sao chép',
  },
} as const

/** What the history tells of it on a stale page. */
export const lifeChanges: Readonly<Record<string, string>> = {
  'document.content-checked': 'ghi đã kiểm tra nội dung',
  'document.form-checked': 'ghi đã kiểm tra thể thức',
  'document.withdrawn': 'thu hồi',
  'document.replaced': 'ghi văn bản thay thế',
  'document.correction-drafted': 'soạn công văn đính chính',
}
