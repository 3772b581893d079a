import type { DraftEachRefusal, DraftPaperRefusal } from '../application/draft-paper.ts'
import type { SaveWordingRefusal } from '../application/wordings.ts'
import type { PaperPart } from '../domain/index.ts'

export const partWords: Readonly<Record<PaperPart, string>> = {
  prepare: 'Chuẩn bị',
  'make-known': 'Thông báo, niêm yết',
  petitions: 'Xử lý kiến nghị',
  conference: 'Hội nghị',
  afterwards: 'Sau hội nghị',
  money: 'Kinh phí',
}

export const words = {
  title: 'Giấy tờ',
  aboutDialogue: (year: number, ordinal: number) =>
    ordinal === 1 ? `Đối thoại doanh nghiệp năm ${year}` : `Đối thoại doanh nghiệp năm ${year}, kỳ ${ordinal}`,
  aboutMoney: (year: number, ordinal: number) =>
    ordinal === 1 ? `Kinh phí đối thoại năm ${year}` : `Kinh phí đối thoại năm ${year}, kỳ ${ordinal}`,
  intro: 'Mọi giấy tờ điền sẵn từ dữ liệu của kỳ. Xem, tải tệp Word để sửa hoặc tệp PDF để in.',
  link: 'Giấy tờ của kỳ',
  linkDetail: (documents: number) => (documents === 0 ? 'Điền sẵn, in ngay' : `${documents} văn bản đã soạn`),
  ofPetition: 'Giấy tờ của kiến nghị',
  columns: { name: 'Giấy tờ', state: 'Văn bản' },
  onlyPrinted: 'Chỉ in',
  notYet: 'Chưa soạn',
  number: (number: string, on: string) => [number, on].filter(Boolean).join(', '),
  back: 'Giấy tờ',
  toEdit: 'Tệp Word',
  toPrint: 'Tệp PDF',
  nothingYet: 'Chưa có gì để in',
  preview: 'Xem trước',
  seeFile: 'Tờ này xem trong tệp PDF.',
  lookAgain: 'Nên xem lại trước khi ban hành',
  ask: {
    title: 'Điền phần còn thiếu',
    about: 'Điền một lần; giấy tờ khác của cùng việc này dùng lại.',
    save: 'Lưu',
    saved: 'Đã lưu',
    same: 'Không có gì thay đổi',
    tooLong: 'Viết ngắn lại, nhiều nhất 4.000 chữ cái',
  },
  draft: {
    title: 'Đưa vào văn bản',
    begin: 'Soạn thành văn bản',
    about: 'Văn bản được trình duyệt, ký, lấy số và lưu như mọi văn bản khác.',
    again: 'Soạn lại từ dữ liệu mới',
    againAbout: 'Phần đã sửa tay trong dự thảo bị thay; dự thảo phải duyệt lại.',
    another: 'Soạn văn bản khác',
    each: (n: number) => `Soạn ${n} công văn, mỗi nơi một văn bản`,
    eachAbout: 'Mỗi công văn được trình duyệt, ký, lấy số riêng.',
    eachWaits: 'Còn công văn chưa ban hành; ban hành hoặc bỏ những công văn ấy rồi mới soạn lượt mới.',
    eachDone: (n: number) => `Đã soạn ${n} dự thảo`,
    elsewhere: 'Lời của giấy này viết và đưa vào văn bản ở trang riêng.',
    goThere: 'Đến trang soạn',
    done: 'Đã soạn dự thảo',
    existing: 'Văn bản đã soạn',
    refusals: {
      'not-drafted': 'Giấy này chỉ in, không soạn thành văn bản',
      'nothing-yet': 'Chưa có dữ liệu để soạn',
      'changed-meanwhile': 'Văn bản vừa được người khác soạn hoặc sửa. Xem lại rồi bấm lần nữa nếu vẫn cần.',
      'not-open': 'Dự thảo không sửa được nữa, xem trang văn bản',
      'begun-already': 'Còn công văn của lượt trước chưa ban hành',
    } satisfies Record<DraftPaperRefusal | DraftEachRefusal, string>,
  },
  wording: {
    title: 'Mẫu câu giấy tờ',
    about: 'Câu chữ, thứ tự và nơi nhận của từng loại giấy. Văn bản đã soạn không thay đổi theo.',
    edit: 'Sửa mẫu câu',
    own: 'Mẫu riêng của đơn vị',
    usual: 'Mẫu có sẵn',
    columns: { name: 'Giấy tờ', state: 'Mẫu đang dùng' },
    back: 'Mẫu câu giấy tờ',
    titleField: 'Trích yếu',
    textField: 'Nội dung',
    textHint:
      'Mỗi dòng một đoạn. "I. …" và "1. …" là đề mục; "- …" là gạch đầu dòng; "| … | … |" là bảng; dòng cuối "Nơi nhận:".',
    places: 'Chỗ điền sẵn',
    placesAbout:
      'Viết tên chỗ trong ngoặc nhọn, như {thời gian}. Thêm dấu hỏi, như {trang phục?}, để bỏ cả dòng khi không có gì điền.',
    placeColumns: { place: 'Chỗ', means: 'Điền bằng' },
    tryIt: 'Xem thử trên dữ liệu thật',
    computed: (what: string) =>
      `Dòng {phần tính sẵn} là phần tính từ dữ liệu theo quy định, không sửa ở đây: ${what.slice(0, 1).toLocaleLowerCase('vi')}${what.slice(1)}. Trích yếu, nơi gửi, căn cứ, câu mở đầu, câu kết và nơi nhận là lời của đơn vị.`,
    ending:
      'Kế hoạch, thông báo soạn mới được đề nghị kết thúc bằng lời này; phần trên viết ở trang riêng. Bản đã lưu, đã ban hành không đổi. Tờ xem thử chỉ có phần cuối.',
    endingField: { recipients: 'Nơi nhận', closing: 'Câu kết, nơi nhận' },
    withoutTitle: 'Giấy không có mẫu câu',
    without: (names: readonly string[]) =>
      `Lời của các giấy này tính từ dữ liệu hoặc viết ở trang riêng: ${names.join('; ')}.`,
    trial: 'Xem thử, chưa lưu',
    noTrial: 'Chưa có kỳ đối thoại hay kiến nghị nào để xem thử.',
    save: 'Lưu mẫu',
    saved: 'Đã lưu mẫu câu',
    reset: 'Trở về mẫu có sẵn',
    resetDone: 'Đã trở về mẫu có sẵn',
    resetAbout: 'Mẫu riêng vẫn còn trong các bản cũ bên dưới.',
    versions: 'Các bản cũ',
    version: (seq: number) => `Bản ${seq}`,
    wasReset: 'Trở về mẫu có sẵn',
    noWording: 'Lời của giấy này viết ở trang riêng, không có mẫu câu.',
    refusals: {
      'title-missing': 'Ghi trích yếu',
      'text-missing': 'Ghi nội dung',
      'too-long': 'Viết ngắn lại: trích yếu nhiều nhất 300, nội dung 30.000 chữ cái',
      'place-unknown': 'Có chỗ không điền được',
      'recipients-only':
        'Chỉ ghi "Nơi nhận:" và mỗi nơi một dòng bắt đầu bằng "- "; kế hoạch không có chỗ cho lời khác',
      'computed-missing': 'Giữ một dòng riêng {phần tính sẵn} trong nội dung; phần ấy tính từ dữ liệu, không bỏ được',
      'changed-meanwhile': 'Người khác vừa lưu mẫu này. Phần bạn gõ còn nguyên; so lại rồi lưu lần nữa.',
      'nothing-changes': 'Mẫu không có gì khác bản đang dùng',
    } satisfies Record<SaveWordingRefusal, string>,
    unknown: (places: readonly string[]) =>
      `Không có chỗ nào tên ${places.map((place) => `{${place}}`).join(', ')}. Xem các chỗ điền sẵn bên dưới.`,
  },
} as const
