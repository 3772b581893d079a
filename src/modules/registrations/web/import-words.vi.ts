import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'

/** What the table of registrations says, and its columns. */
export const importWords = {
  title: 'Nhập đăng ký từ Excel',
  about: 'Danh sách đăng ký của thôn, đoàn thể: mỗi dòng một cơ sở đăng ký dự hội nghị của kỳ này.',
  template: 'Mẫu đăng ký',
  rows: (count: number) => `${count.toLocaleString('vi-VN')} đăng ký`,
  person: 'Người đi dự',
  personAlso: ['Họ tên', 'Người dự', 'Đại biểu', 'Người đại diện'],
  personHelp: { hint: 'Họ tên người đi, để ghi giấy mời. Chưa rõ thì để trống.', example: 'Nguyễn Văn Ví Dụ' },
  people: 'Số người',
  peopleHelp: { hint: 'Từ 1 đến 20. Để trống là một người.', example: '1' },
  topic: 'Muốn phát biểu về',
  topicAlso: ['Phát biểu', 'Nội dung phát biểu'],
  topicHelp: { hint: 'Ghi việc muốn phát biểu. Không phát biểu thì để trống.', example: 'Thủ tục thuê đất' },
  channel: 'Cách nhận',
  channelAlso: ['Kênh', 'Cách gửi', 'Hình thức đăng ký'],
  channelHelp: { hint: 'Cơ sở đăng ký bằng cách nào. Để trống là qua thôn, đoàn thể.', example: 'Qua thôn, đoàn thể' },
  receivedOn: 'Ngày nhận',
  receivedOnAlso: ['Ngày đăng ký', 'Ngày'],
  receivedOnHelp: { hint: 'Ngày cơ sở đăng ký. Để trống là hôm nay.', example: '18/09/2026' },
  notAChannel: (text: string) => `Không có cách nhận “${text}”. Chọn trong ô, hoặc để trống`,
  linked: (name: string) => `gắn với ${name} trong danh sách`,
  created: 'thêm cơ sở này vào danh sách doanh nghiệp',
  unlinked: 'chưa gắn với danh sách doanh nghiệp: đã có cơ sở cùng tên, không rõ là cơ sở nào',
  isThere: 'đã nhập từ trước',
  sameRow: (row: number) => `giống hệt dòng ${row}`,
  registered: (on: Day, how: string) => `cơ sở này đã đăng ký ngày ${dateWithYear(on)}, ${how.toLowerCase()}`,
  sameName: (on: Day) => `đã có đăng ký cùng tên, ngày ${dateWithYear(on)}`,
  sameInTable: (row: number) => `cùng cơ sở với dòng ${row}`,
} as const
