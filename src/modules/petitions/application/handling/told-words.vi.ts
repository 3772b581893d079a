import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'

const follow = 'Theo dõi tại: {link}'
const lines = (...all: readonly (string | false | null)[]) => all.filter(Boolean).join('\n')
const lateBecause = (reason: string) => reason !== '' && `Việc trả lời chậm so với hạn vì: ${reason}.`

/** What the sender of a petition is told while it is handled, whichever way it reaches him. */
export const words = {
  assigned: {
    title: 'Kiến nghị đã được chuyển đến bộ phận xử lý',
    body: (told: { code: string; lead: string; dueOn: Day | null; planned: boolean }) =>
      lines(
        `Kiến nghị ${told.code} đã được chuyển cho ${told.lead} xử lý.`,
        told.dueOn &&
          `${told.planned ? 'Dự kiến trả' : 'Trả'} lời bằng văn bản chậm nhất ngày ${dateWithYear(told.dueOn)}, nếu chưa trả lời tại hội nghị.`,
        follow,
      ),
  },
  joint: {
    title: 'Kiến nghị cần nhiều cơ quan phối hợp trả lời',
    body: (told: { code: string; bodies: readonly string[]; dueOn: Day | null }) =>
      lines(
        `Kiến nghị ${told.code} cần phối hợp với ${told.bodies.join(', ')}${told.dueOn ? `, hạn trả lời là ngày ${dateWithYear(told.dueOn)}` : ''}.`,
        follow,
      ),
  },
  reported: {
    title: 'Kiến nghị đã được báo cáo cấp trên',
    body: (told: { code: string; to: string; on: Day }) =>
      lines(
        `Nội dung kiến nghị ${told.code} vượt thẩm quyền cấp xã. Ngày ${dateWithYear(told.on)}, Ủy ban nhân dân đã báo cáo ${told.to}; khi có trả lời, chúng tôi báo anh/chị ngay.`,
        follow,
      ),
  },
  guided: {
    title: 'Hướng dẫn gửi kiến nghị đến cơ quan có thẩm quyền',
    body: (told: { code: string; to: string; note: string }) =>
      lines(
        `Nội dung kiến nghị ${told.code} thuộc thẩm quyền của ${told.to}. Đề nghị anh/chị gửi đến cơ quan này để được giải quyết.`,
        told.note,
        follow,
      ),
  },
  answered: {
    title: 'Kiến nghị đã được trả lời',
    body: (told: { code: string; number: string; on: Day; reason: string }) =>
      lines(
        `Kiến nghị ${told.code} đã được trả lời tại Văn bản số ${told.number} ngày ${dateWithYear(told.on)}.`,
        lateBecause(told.reason),
        'Anh/chị xem nội dung trả lời tại: {link}',
      ),
  },
  answeredInPart: {
    title: 'Kiến nghị đã được trả lời một phần',
    body: (told: { code: string; number: string; on: Day; open: number }) =>
      lines(
        `Kiến nghị ${told.code} đã được trả lời một phần tại Văn bản số ${told.number} ngày ${dateWithYear(told.on)}; còn ${told.open} điều được trả lời sau.`,
        'Anh/chị xem nội dung trả lời tại: {link}',
      ),
  },
  extended: {
    title: 'Kiến nghị được trả lời muộn hơn hạn',
    body: (told: { code: string; dueOn: Day; until: Day; reason: string }) =>
      lines(
        `Kiến nghị ${told.code} có hạn trả lời ngày ${dateWithYear(told.dueOn)}. Ủy ban nhân dân xin trả lời chậm nhất ngày ${dateWithYear(told.until)}, vì: ${told.reason.replace(/[.\s]+$/, '')}.`,
        follow,
      ),
  },
  answeredAloud: {
    title: 'Kiến nghị đã được trả lời tại hội nghị',
    body: (told: { code: string; on: Day }) =>
      lines(
        `Kiến nghị ${told.code} đã được trả lời tại hội nghị đối thoại ngày ${dateWithYear(told.on)}. Văn bản xác nhận được gửi sau.`,
        'Anh/chị xem nội dung trả lời tại: {link}',
      ),
  },
  cityReminded: {
    title: 'Đã nhắc cấp trên trả lời kiến nghị',
    body: (told: { code: string; to: string; on: Day }) =>
      lines(
        `Kiến nghị ${told.code} đang chờ ${told.to} trả lời. Ngày ${dateWithYear(told.on)}, Ủy ban nhân dân đã nhắc lại; khi có trả lời, chúng tôi báo anh/chị ngay.`,
        follow,
      ),
  },
  cityAnswered: {
    title: 'Đã có trả lời của cấp trên',
    body: (told: { code: string; by: string; reference: string }) =>
      lines(
        `${told.by} đã trả lời kiến nghị ${told.code}${told.reference ? ` tại ${told.reference}` : ''}.`,
        'Anh/chị xem nội dung trả lời tại: {link}',
      ),
  },
  promiseKept: {
    title: 'Xã báo đã làm xong điều đã hứa',
    body: (told: { code: string; what: string; on: Day }) =>
      lines(
        `Khi trả lời kiến nghị ${told.code}, xã đã hứa: ${told.what.replace(/[.\s]+$/, '')}. Xã ghi là đã làm xong ngày ${dateWithYear(told.on)}.`,
        'Đã làm đúng như hứa chưa? Anh/chị trả lời tại: {link}',
      ),
  },
  promiseStoodBy: {
    title: 'Xã đã xem lại điều anh/chị nói về lời hứa',
    body: (told: { code: string; what: string; words: string }) =>
      lines(
        `Anh/chị nói điều xã hứa khi trả lời kiến nghị ${told.code} chưa làm xong: ${told.what.replace(/[.\s]+$/, '')}. Xã đã xem lại và vẫn ghi là đã làm, vì:`,
        told.words,
        follow,
      ),
  },
  late: {
    title: 'Kiến nghị trả lời chậm so với hạn',
    body: (told: { code: string; dueOn: Day; reason: string }) =>
      lines(
        `Kiến nghị ${told.code} có hạn trả lời ngày ${dateWithYear(told.dueOn)} nhưng chưa trả lời kịp. ${lateBecause(told.reason)}`,
        'Ủy ban nhân dân xin lỗi anh/chị và sẽ trả lời sớm nhất.',
        follow,
      ),
  },
  duplicate: {
    title: 'Kiến nghị được trả lời chung',
    body: (told: { code: string; number: number | null }) =>
      lines(
        `Kiến nghị ${told.code} có cùng nội dung với kiến nghị ${told.number === null ? 'đã nhận trước' : `số ${told.number}`} nên được xem xét và trả lời chung.`,
        follow,
      ),
  },
  split: {
    title: 'Kiến nghị được tách để trả lời từng nội dung',
    body: (told: { code: string; parts: readonly string[] }) =>
      lines(
        `Kiến nghị ${told.code} nêu nhiều nội dung nên được tách thêm thành: ${told.parts.join(', ')}. Mỗi nội dung được trả lời riêng; liên kết và số bí mật cũ vẫn dùng được.`,
        follow,
      ),
  },
  message: {
    title: 'Ủy ban nhân dân nhắn về kiến nghị của anh/chị',
    body: (told: { code: string; words: string }) => lines(`Về kiến nghị ${told.code}:`, told.words, follow),
  },
  reopened: {
    title: 'Kiến nghị được xem lại',
    body: (told: { code: string; dueOn: Day | null }) =>
      lines(
        `Theo đề nghị của anh/chị, kiến nghị ${told.code} được xem lại.${told.dueOn ? ` Trả lời chậm nhất ngày ${dateWithYear(told.dueOn)}.` : ''}`,
        follow,
      ),
  },
  withdrawn: {
    title: 'Kiến nghị đã được rút',
    body: (told: { code: string }) => lines(`Theo đề nghị của anh/chị, kiến nghị ${told.code} đã được rút.`, follow),
  },
} as const
