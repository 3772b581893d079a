import type { Day } from '#kernel/day.ts'
import { dateWithYear, hour, longDate } from '#kernel/vietnamese-date.ts'

const lines = (...said: readonly (string | false)[]): string => said.filter(Boolean).join('\n')
const more = 'Thông tin kỳ đối thoại: {link}'

/** When and where a conference is. */
export interface Meeting {
  readonly on: Day
  readonly startsAt: string
  readonly place: string
}
const meeting = ({ on, startsAt, place }: Meeting) =>
  `${hour(startsAt)}, ${longDate(on)}${place ? `, tại ${place}` : ''}`

/** What is told to whoever a dialogue's day or its holding concerns. */
export const concernedWords = {
  moved: {
    title: 'Hội nghị đối thoại dời ngày',
    body: (told: { was: Day; to: Meeting; reason: string }) =>
      lines(
        `Hội nghị đối thoại không tổ chức ngày ${dateWithYear(told.was)} như đã báo. Ngày mới: ${meeting(told.to)}.`,
        told.reason !== '' && `Lý do: ${told.reason}`,
        'Đăng ký và kiến nghị đã gửi vẫn giữ nguyên, anh/chị không phải gửi lại.',
        more,
      ),
  },
  held: {
    title: 'Hội nghị đối thoại sẽ được tổ chức',
    body: (told: { at: Meeting }) =>
      lines(`Đã quyết định tổ chức hội nghị đối thoại: ${meeting(told.at)}. Mời anh/chị đến dự.`, more),
  },
  reopened: {
    title: 'Tiếp tục nhận đăng ký và kiến nghị',
    body: (told: { until: Day; at: Meeting }) =>
      lines(
        `Ủy ban nhân dân tiếp tục nhận đăng ký và kiến nghị đến hết ${longDate(told.until)}. Hội nghị dự kiến: ${meeting(told.at)}.`,
        'Đăng ký và kiến nghị đã gửi vẫn giữ nguyên.',
        more,
      ),
  },
  notHeld: {
    title: 'Không tổ chức hội nghị đối thoại',
    body: (told: { petitions: number }) =>
      lines(
        'Kỳ này không tổ chức hội nghị đối thoại.',
        told.petitions > 0 &&
          'Kiến nghị của anh/chị được trả lời bằng văn bản. Hạn trả lời ghi trên trang theo dõi kiến nghị.',
        more,
      ),
  },
  thanked: {
    title: 'Cảm ơn anh/chị đã tham gia đối thoại',
    body: (told: { on: Day; petitions: number }) =>
      lines(
        `Hội nghị đối thoại ngày ${dateWithYear(told.on)} đã diễn ra. Cảm ơn anh/chị đã đăng ký, gửi kiến nghị và góp ý.`,
        told.petitions > 0 && 'Kiến nghị chưa trả lời tại hội nghị được trả lời bằng văn bản trong thời hạn.',
        'Kết quả và câu trả lời được công khai tại: {link}',
      ),
  },
  postponing: {
    title: 'Xin lùi thời gian hội nghị đối thoại',
    body: (told: { petitions: number }) =>
      lines(
        'Ủy ban nhân dân đã báo cáo thành phố xin lùi thời gian tổ chức hội nghị đối thoại. Có ngày mới, chúng tôi báo anh/chị.',
        told.petitions > 0 && 'Kiến nghị đã nhận được trả lời bằng văn bản, không chờ hội nghị.',
        more,
      ),
  },
} as const
