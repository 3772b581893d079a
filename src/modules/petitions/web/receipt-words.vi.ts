import type { Day } from '#kernel/day.ts'
import { atStart, longDate, longDateTime, weekdayAndDate } from '#kernel/vietnamese-date.ts'

/** The receipt's words. */
export const words = {
  title: (unit: string) => `${unit} đã nhận kiến nghị`,
  code: (count: number, index: number) => (count === 1 ? 'Mã kiến nghị' : `Mã kiến nghị thứ ${index + 1}`),
  pin: 'Số bí mật để xem, bổ sung, rút kiến nghị',
  receivedAt: (at: Temporal.Instant) => `Nhận lúc ${longDateTime(at)}.`,
  receivedOn: (on: Day) => `Nhận ngày ${longDate(on)}.`,
  inTime: 'Đúng hạn',
  inTimeMeans: ', được tính cho hội nghị.',
  late: 'Sau hạn',
  lateMeans: ', không tính vào điều kiện tổ chức hội nghị, vẫn được trả lời.',
  waits: 'Kiến nghị được đưa vào kỳ đối thoại tới.',
  number: (number: number) => `Kiến nghị số ${number}`,
  savePicture: 'Lưu ảnh biên nhận',
  copy: 'Sao chép mã',
  copied: (codes: string, pin: string) => `Mã kiến nghị: ${codes}. Số bí mật: ${pin}`,
  print: 'Xem bản in',
  printAbout: 'Dùng lệnh In của trình duyệt để in trang này. Trên điện thoại, chụp màn hình là đủ.',
  back: 'Về biên nhận',
  follow: 'Theo dõi kiến nghị',
  link: 'Đường dẫn riêng của anh/chị, ai có đường dẫn này đều xem được:',
  qr: 'Mã QR dẫn đến trang theo dõi kiến nghị này',
  keep: 'Lưu ảnh, chụp màn hình hoặc ghi lại mã và số bí mật.',
  next: 'Việc tiếp theo',
  received: 'Đã nhận',
  release: 'Xã đọc và công khai nội dung',
  by: (on: Day, days: number) => `Chậm nhất ${weekdayAndDate(on)} (${days} ngày làm việc)`,
  conference: 'Trao đổi tại hội nghị',
  conferenceAt: (on: Day, at: string, place: string) => `${atStart(weekdayAndDate(on))}, ${hour(at)}, ${place}`,
  answer: 'Trả lời bằng văn bản nếu chưa trả lời tại chỗ',
  answerAfter: 'Trả lời bằng văn bản',
  answerBy: (on: Day, planned: boolean) => `${planned ? 'Dự kiến chậm nhất' : 'Chậm nhất'} ${longDate(on)}.`,
  nextDialogue: 'Đưa vào kỳ đối thoại tới',
  nextDialogueAbout: 'Xã báo lại khi có ngày hội nghị',
  lost: 'Mất mã?',
  lostCall: (sender: string) => `, đọc tên cơ sở (${sender}) và số điện thoại đã gửi.`,
  call: 'Gọi',
  counter: 'Hoặc đến',
  place: 'Tra cứu tại',
  sender: 'Người gửi',
} as const

/** "08:00" → "8 giờ", "07:30" → "7 giờ 30". */
const hour = (time: string) => {
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)} giờ${minutes === '00' ? '' : ` ${minutes}`}`
}
