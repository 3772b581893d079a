import type { Finding } from '../../domain/index.ts'

type Of<Kind extends Finding['kind']> = Extract<Finding, { readonly kind: Kind }>
type Words = { readonly [Kind in Finding['kind']]: (finding: Of<Kind>) => string }

const of = (ask: number | null): string => (ask === null ? '' : `Điều ${ask}: `)
const first = (text: string, ask: number | null): string =>
  ask === null ? text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1) : of(ask) + text

/** Chỗ nên xem lại, each as a sentence. */
export const findingText: Words = {
  'no-reply': ({ ask }) => first('chưa có trả lời', ask),
  'no-ruling': ({ ask }) => first('chưa chọn hướng giải quyết', ask),
  'declined-without-reason': ({ ask }) => first('không đồng ý mà chưa nêu lý do', ask),
  'passed-on-to-nobody': ({ ask }) => first('chuyển cơ quan khác mà chưa nêu cơ quan nào', ask),
  'promises-nothing': ({ ask, at }) => first(`“${at.text}” chưa hứa điều gì: ghi rõ ngày hoặc ai làm`, ask),
  'promise-without-day': ({ ask, promise }) => first(`lời hứa “${promise}” chưa có ngày`, ask),
  'promise-without-owner': ({ ask, promise }) => first(`lời hứa “${promise}” chưa có ai làm`, ask),
  'promise-day-past': ({ ask, promise }) => first(`lời hứa “${promise}” ghi ngày đã qua`, ask),
  'basis-lapsed': ({ ask, basis }) => first(`căn cứ số ${basis.number} không còn, hoặc chưa có, hiệu lực`, ask),
  'late-without-reason': () => 'Đã quá hạn trả lời mà chưa ghi nguyên nhân chậm trễ: không ban hành được',
}

export const findingsWords = {
  title: (count: number) => (count === 1 ? 'Một chỗ nên xem lại' : `${count} chỗ nên xem lại`),
  hint: 'Không bắt buộc sửa; người soạn và người duyệt cùng thấy các chỗ này.',
  none: 'Không thấy chỗ nào phải xem lại.',
} as const
