import { wrongDay } from '#ui/index.ts'
import type { PostRefusal } from '../application/write-post.ts'
import type { PostKind, PostStage, PublishRefusal } from '../domain/index.ts'

/** What officers read about posts for businesses. */
export const words = {
  title: 'Chính sách cho doanh nghiệp',
  about:
    'Bài ngắn và hỏi đáp cho doanh nghiệp, hợp tác xã, hộ kinh doanh. Cổng gợi ý bài phù hợp khi có người viết kiến nghị.',
  /** In an answer's draft. */
  restsOn: (source: string) => `Căn cứ: ${source}.`,
  write: 'Viết bài',
  none: 'Chưa có bài nào',
  noneAbout: 'Viết một bài ngắn: dành cho ai, cần làm gì, căn cứ nào. Hoặc soạn hỏi đáp từ câu trả lời đã công khai.',
  kinds: { guide: 'Bài hướng dẫn', answer: 'Hỏi đáp' } satisfies Record<PostKind, string>,
  stages: { draft: 'Bản nháp', public: 'Đang công khai', 'taken-back': 'Đã gỡ' } satisfies Record<PostStage, string>,
  columns: { post: 'Bài', kind: 'Loại', stage: 'Tình trạng', force: 'Hiệu lực', act: 'Việc làm' },
  force: { 'to-come': 'chưa có hiệu lực', 'in-force': 'đang có hiệu lực', over: 'hết hiệu lực' },
  edit: 'Sửa',
  back: 'Chính sách cho doanh nghiệp',
  fromAnswers: 'Câu trả lời đã công khai, chưa thành hỏi đáp',
  fromAnswersNone: 'Mọi câu trả lời đã công khai đều có bài, hoặc chưa có câu trả lời nào.',
  makeOf: 'Soạn hỏi đáp',
  number: (number: number, dialogue: string) => `Số ${number}, kỳ ${dialogue}`,
  form: {
    kind: 'Loại bài',
    title: 'Tiêu đề',
    titleHint: 'Nói đúng việc người đọc cần, ví dụ: Vay vốn ưu đãi cho hộ làm nghề thêu',
    forWhom: 'Dành cho ai',
    body: 'Nội dung',
    bodyHint: 'Viết ngắn, câu thường. Mỗi đoạn một ý, cách nhau một dòng trống.',
    toDo: 'Cần làm gì',
    toDoHint: 'Mỗi việc một dòng.',
    source: 'Căn cứ',
    sourceHint: 'Số, ngày, tên văn bản',
    from: 'Có hiệu lực từ',
    to: 'Đến hết ngày',
    field: 'Lĩnh vực',
    anyField: 'Không riêng lĩnh vực nào',
    sectors: 'Ngành nghề',
    sectorsHint: 'Không chọn là dành cho mọi ngành nghề.',
    looked: 'Tôi đã xem: không có thông tin cá nhân nào trong bài',
    save: 'Lưu bản nháp',
    saveChanges: 'Lưu',
    savePublic: 'Lưu và cập nhật công khai',
  },
  publish: 'Công khai',
  takeBack: 'Gỡ khỏi cổng',
  see: 'Xem trên cổng',
  done: {
    saved: 'Đã lưu.',
    published: 'Đã công khai bài.',
    'taken-back': 'Đã gỡ bài khỏi cổng.',
  },
  errors: {
    title: 'Ghi tiêu đề.',
    titleLong: 'Tiêu đề dài quá 200 chữ cái.',
    body: 'Viết nội dung.',
    long: 'Dài quá mức cho phép. Hãy viết gọn lại.',
    day: wrongDay,
    order: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
    kind: 'Chọn loại bài.',
  },
  refusals: {
    'not-found': 'Không có bài này.',
    'changed-meanwhile': 'Bài vừa được người khác sửa. Xem lại bản mới rồi làm tiếp.',
    'personal-data':
      'Trong bài có chỗ giống số điện thoại, số định danh, thư điện tử hoặc tài khoản. Che đi, hoặc đánh dấu là đã xem.',
    'already-public': 'Bài đang công khai rồi.',
    'not-public': 'Bài không còn công khai.',
  } satisfies Record<PostRefusal | PublishRefusal | 'not-public', string>,
} as const
