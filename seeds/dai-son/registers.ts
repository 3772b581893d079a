import type { DocumentKind } from '#modules/documents/index.ts'
import type { When } from './story.ts'

/** By whose order the head of the economy department signs, and what. */
export const delegation: When & {
  readonly kinds: readonly DocumentKind[]
  readonly from: string
  readonly basis: string
} = {
  ...{ on: '2026-04-03', at: '08:10' },
  kinds: ['guidance', 'other'],
  from: '2026-01-05',
  basis: 'Quy chế làm việc, kèm theo Quyết định số 02/QĐ-UBND ngày 05/01/2026',
}

interface PaperDays {
  readonly drafted: When
  readonly contentChecked: When
  readonly formChecked: When
  readonly submitted: When
  readonly approved: When
  readonly issued: When
}

const onOneDay = (on: string, [drafted, content, form, submitted, approved, issued]: readonly string[]): PaperDays => ({
  drafted: { on, at: drafted ?? '' },
  contentChecked: { on, at: content ?? '' },
  formChecked: { on, at: form ?? '' },
  submitted: { on, at: submitted ?? '' },
  approved: { on, at: approved ?? '' },
  issued: { on, at: issued ?? '' },
})

const asked = (who: string): string =>
  `Kính gửi: Trung tâm dịch vụ Sự nghiệp công.

Thực hiện Kế hoạch tổ chức hội nghị đối thoại doanh nghiệp năm 2026 của Ủy ban nhân dân xã, Phòng Kinh tế đề nghị ${who}.

Danh sách gửi về Phòng Kinh tế trước ngày 15 tháng 4 năm 2026.

Nơi nhận:
- Như trên;
- Chủ tịch UBND xã (để báo cáo);
- Lưu: VT, KT.`

/** Two letters of April: the second replaces the first. */
export const letters: readonly {
  readonly key: string
  readonly at: PaperDays
  readonly title: string
  readonly content: string
  readonly number: string
}[] = [
  {
    key: 'first letter',
    at: onOneDay('2026-04-07', ['08:10', '08:40', '09:00', '09:10', '10:00', '10:30']),
    title: 'V/v cử người tham gia tổ giúp việc hội nghị đối thoại',
    content: asked('Trung tâm cử 01 người tham gia tổ giúp việc'),
    number: '40/UBND-KT',
  },
  {
    key: 'second letter',
    at: onOneDay('2026-04-08', ['09:30', '09:50', '10:10', '10:20', '11:00', '13:40']),
    title: 'V/v cử người và bố trí hội trường phục vụ hội nghị đối thoại',
    content: asked('Trung tâm cử 02 người tham gia tổ giúp việc và bố trí hội trường từ 7 giờ ngày hội nghị'),
    number: '41/UBND-KT',
  },
]

/** The first was taken back, the second stands in for it. */
export const withdrawal: When & { readonly of: string; readonly replacedBy: string; readonly reason: string } = {
  ...{ on: '2026-04-08', at: '14:00' },
  of: 'first letter',
  replacedBy: 'second letter',
  reason: 'Thiếu việc bố trí hội trường, số người chưa đúng kế hoạch.',
}

/** What was printed wrongly in the second, and the letter that says so. */
export const correction: {
  readonly key: string
  readonly of: string
  readonly at: PaperDays
  readonly said: { readonly place: string; readonly wrong: string; readonly right: string }
  readonly number: string
} = {
  key: 'correction',
  of: 'second letter',
  at: onOneDay('2026-04-08', ['15:00', '15:10', '15:20', '15:25', '15:50', '16:10']),
  said: {
    place: 'phần Kính gửi',
    wrong: 'Trung tâm dịch vụ Sự nghiệp công',
    right: 'Trung tâm dịch vụ Sự nghiệp công xã Đại Sơn',
  },
  number: '42/UBND-KT',
}

/** Papers of others that came in. */
export const incomingPapers: readonly (When & {
  readonly author: string
  readonly notation: string
  readonly dated: string
  readonly typeName: string
  readonly abstract: string
})[] = [
  {
    ...{ on: '2026-09-14', at: '14:20' },
    author: 'Sở Tài chính',
    notation: '1204/STC-DN',
    dated: '2026-09-10',
    typeName: 'Công văn',
    abstract: 'Hướng dẫn nội dung báo cáo kết quả hội nghị đối thoại doanh nghiệp năm 2026',
  },
]

/** What the unit's list of files of the year gives the dialogue's. */
export const fileRule = '05.KT'
