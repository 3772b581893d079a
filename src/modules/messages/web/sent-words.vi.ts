import type { ResendRefusal } from '../application/resend.ts'
import type { Reader, SentState } from '../application/sent-messages.ts'
import type { FailureKind } from '../domain/index.ts'

/** What the page of sent messages says. */
export const sentWords = {
  title: 'Thư, tin nhắn đã gửi',
  about: 'Những gì hệ thống tự gửi. Thư hỏng thì gửi lại được; người nhận vẫn nằm trong danh sách gọi, nhắn tay.',
  states: { failed: 'Gửi hỏng', waiting: 'Đang chờ', sent: 'Đã gửi' } satisfies Record<SentState, string>,
  readers: { outside: 'Người gửi, người đăng ký', officer: 'Cán bộ' } satisfies Record<Reader, string>,
  everybody: 'Tất cả',
  none: {
    failed: 'Không có thư, tin nhắn nào hỏng',
    waiting: 'Không có gì đang chờ gửi',
    sent: 'Chưa gửi thư, tin nhắn nào',
  } satisfies Record<SentState, string>,
  noWay: 'Hệ thống chưa nối với máy chủ thư hay cổng tin nhắn: mọi việc được báo bằng gọi, nhắn tay.',
  person: 'Người nhận',
  message: 'Nội dung',
  channel: 'Đường gửi',
  channels: { mail: 'Thư điện tử', gateway: 'Tin nhắn' },
  when: 'Lúc',
  tries: (count: number) => `đã thử ${count} lần`,
  why: 'Vì sao',
  failures: {
    stale: 'để quá một tuần chưa gửi được',
    'maybe-arrived': 'đường truyền ngắt khi đang gửi, có thể đã tới',
    refused: 'máy chủ từ chối địa chỉ hoặc nội dung này',
    'given-up': 'máy chủ hẹn lại nhiều lần, đã thôi thử',
  } satisfies Record<FailureKind, string>,
  resend: 'Gửi lại',
  resendLabel: (name: string) => `Gửi lại cho ${name}`,
  doing: 'Việc',
  all: 'Gửi lại tất cả',
  allQuestion: (count: number) =>
    `Gửi lại cả ${count} thư, tin nhắn hỏng? Cái nào ngắt giữa chừng có thể đã tới, người nhận sẽ nhận hai lần.`,
  allYes: 'Gửi lại tất cả',
  resent: (name: string) => `Sẽ gửi lại cho ${name || 'người nhận'} trong ít phút.`,
  allResent: (count: number) => `Sẽ gửi lại ${count} thư, tin nhắn trong ít phút.`,
  refusals: {
    'not-found': 'Không có thư này.',
    'not-failed': 'Thư này không hỏng, hoặc đã có người cho gửi lại.',
    told: 'Người này đã được báo rồi, không gửi lại nữa.',
  } satisfies Record<ResendRefusal, string>,
} as const
