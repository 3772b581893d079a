import type { PostInput } from '#modules/policies/index.ts'
import type { When } from './story.ts'

/** A post of the demonstration, and when it was published. */
export interface StoryPost extends When {
  readonly words: Omit<PostInput, 'inForceFrom' | 'inForceTo'>
  readonly inForceFrom: string
  /** The petition whose published answer it was made of. */
  readonly answers?: string
}

/** What the commune of the demonstration tells its businesses. Programmes and papers are made up. */
export const posts: readonly StoryPost[] = [
  {
    on: '2026-01-12',
    at: '10:15',
    inForceFrom: '2026-01-12',
    answers: '25-08',
    words: {
      kind: 'answer',
      title: 'Lịch bơm tưới vụ xuân xem ở đâu, mương thiếu nước thì báo ai?',
      forWhom: 'Hợp tác xã, hộ trồng rau.',
      body: 'Xã và xí nghiệp thủy lợi thống nhất lịch bơm tháng 2 và tháng 3, gửi các hợp tác xã và dán ở nhà văn hóa thôn.',
      toDo: 'Xem lịch ở nhà văn hóa thôn\nMương thiếu nước: gọi trưởng thôn trong ngày\nQuá hai ngày chưa có nước: gửi kiến nghị',
      source: 'Trả lời tại hội nghị đối thoại ngày 16/10/2025',
      field: 'agriculture',
      sectors: ['agriculture'],
    },
  },
  {
    on: '2026-03-05',
    at: '09:30',
    inForceFrom: '2026-01-01',
    words: {
      kind: 'guide',
      title: 'Hộ kinh doanh bỏ thuế khoán: cần làm gì',
      forWhom: 'Hộ kinh doanh đang nộp thuế khoán.',
      body: 'Từ ngày 01/01/2026, hộ kinh doanh tự kê khai theo doanh thu thực tế.\n\nCán bộ thuế hướng dẫn tại Trung tâm Phục vụ hành chính công vào sáng thứ Ba hằng tuần; không phải mua máy nếu dùng điện thoại lập hóa đơn.',
      toDo: 'Ghi sổ doanh thu hằng ngày\nĐăng ký hóa đơn điện tử nếu thuộc diện phải dùng\nKê khai theo quý, nộp trước ngày cuối tháng đầu quý sau',
      source: 'Tài liệu tập huấn mẫu của cơ quan thuế (hư cấu)',
      field: 'tax',
      sectors: [],
    },
  },
  {
    on: '2026-08-12',
    at: '14:00',
    inForceFrom: '2026-08-01',
    words: {
      kind: 'guide',
      title: 'Vay vốn ưu đãi mua máy cho làng nghề',
      forWhom: 'Hộ kinh doanh, tổ hợp tác, hợp tác xã ở các thôn có nghề thêu.',
      body: 'Ngân hàng Chính sách xã hội cho vay mua máy, thiết bị làm nghề. Hồ sơ nhận tại điểm giao dịch xã ngày 12 hằng tháng.',
      toDo: 'Lấy giấy đề nghị vay vốn tại trưởng thôn\nXin xác nhận của tổ tiết kiệm và vay vốn\nNộp hồ sơ ngày 12 tại điểm giao dịch xã',
      source: 'Chương trình vay vốn mẫu năm 2026 (hư cấu)',
      field: 'credit',
      sectors: ['crafts'],
    },
  },
]
