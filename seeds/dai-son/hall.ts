import type { When } from './story.ts'

/** A conference of the demonstration: its agenda, and what the secretary wrote of it as a whole. */
export interface StoryHall {
  readonly year: number
  /** The day it was held. */
  readonly on: string
  readonly laidOut: When
  /** Who answers, and what, where somebody wrote it for the hall. */
  readonly answers: readonly { readonly petition: string; readonly who: string; readonly proposed: string }[]
  /** "11:05" */
  readonly ended: string
  readonly minutes: Readonly<Record<'secretary' | 'course' | 'conclusion', string>>
  readonly notes: readonly string[]
  /** What a photo of the hall shows. */
  readonly photo: string
  /** How long the recording beside the minutes is, in seconds: a tone, no voice of anybody. */
  readonly recorded: number
  /** The review was confirmed. */
  readonly confirmed: When
}

export const halls: readonly StoryHall[] = [
  {
    year: 2025,
    on: '2025-10-16',
    laidOut: { on: '2025-10-13', at: '10:00' },
    answers: [],
    ended: '11:20',
    minutes: {
      secretary: 'Nguyễn Thị Mẫu',
      course: '',
      conclusion:
        '- Việc đã trả lời thì làm đúng hạn, báo lại nơi kiến nghị.\n- Kiến nghị còn lại trả lời bằng văn bản trong hạn.',
    },
    notes: ['Hai hộ làng nghề đề nghị họp thêm một buổi về vốn vay.'],
    photo: 'Toàn cảnh hội trường năm 2025',
    recorded: 6,
    confirmed: { on: '2025-10-16', at: '11:50' },
  },
  {
    year: 2026,
    on: '2026-10-22',
    laidOut: { on: '2026-10-16', at: '14:00' },
    answers: [
      {
        petition: 'KN-04',
        who: '',
        proposed: 'Giải thích cách kê khai mới, lịch hướng dẫn tại Trung tâm Phục vụ hành chính công.',
      },
    ],
    ended: '11:10',
    minutes: {
      secretary: 'Nguyễn Thị Mẫu',
      course: 'Đại diện Đoàn Thanh niên giới thiệu gian hàng trực tuyến của xã.',
      conclusion:
        '- Các phòng làm đúng hạn việc đã hứa, báo cáo hằng tuần.\n- Kiến nghị vượt thẩm quyền: Phòng Kinh tế tổng hợp, báo cáo thành phố.\n- Kiến nghị chưa trả lời xong: trả lời bằng văn bản trong hạn.',
    },
    photo: 'Toàn cảnh hội trường năm 2026',
    recorded: 8,
    confirmed: { on: '2026-10-22', at: '11:50' },
    notes: ['Hỏi thêm về điểm tập kết nông sản vụ đông.', 'Đề nghị công khai lịch cắt điện trước ba ngày.'],
  },
]
