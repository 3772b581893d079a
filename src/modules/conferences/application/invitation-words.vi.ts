import type { Day } from '#kernel/day.ts'
import { hour, longDate } from '#kernel/vietnamese-date.ts'

/** A conference as invitations name it. */
export interface Occasion {
  readonly on: Day
  readonly startsAt: string
  readonly place: string
  /** "UBND xã Đại Sơn" */
  readonly unit: string
  /** Of the petitions that concern a body: "3, 7"; ''. */
  readonly petitions: string
  /** "483 175" */
  readonly code: string
  readonly phone: string
}

const lines = (...said: readonly (string | false)[]): string => said.filter(Boolean).join('\n')
const when = ({ startsAt, on }: Occasion) => `${hour(startsAt)}, ${longDate(on)}`

/** What is told to who is invited. */
export const invitationWords = {
  summary: 'Hội nghị đối thoại doanh nghiệp',
  invitation: {
    title: 'Mời dự hội nghị đối thoại doanh nghiệp',
    body: (of: Occasion) =>
      lines(
        `${of.unit} trân trọng kính mời anh/chị dự hội nghị đối thoại doanh nghiệp.`,
        `Thời gian: ${when(of)}.`,
        of.place !== '' && `Địa điểm: ${of.place}.`,
        of.petitions !== '' && `Hội nghị trao đổi các kiến nghị thuộc phần việc của cơ quan: số ${of.petitions}.`,
        'Báo đến, không đến hoặc cử người khác, mã QR vào cửa: {link}',
        `Mã vào cửa: ${of.code}.`,
        of.phone !== '' && `Báo qua điện thoại: ${of.phone}.`,
      ),
  },
  reminder: {
    title: (days: number) => (days === 1 ? 'Ngày mai họp đối thoại doanh nghiệp' : 'Còn 3 ngày đến hội nghị đối thoại'),
    body: (of: Occasion, replied: boolean) =>
      lines(
        `${of.unit} nhắc anh/chị: hội nghị đối thoại doanh nghiệp họp lúc ${when(of)}${of.place && `, tại ${of.place}`}.`,
        replied ? 'Cảm ơn anh/chị đã báo đến.' : 'Anh/chị chưa báo đến hay không.',
        'Xem giấy mời, báo lại: {link}',
        `Mã vào cửa: ${of.code}.`,
        of.phone !== '' && `Báo qua điện thoại: ${of.phone}.`,
      ),
  },
} as const
