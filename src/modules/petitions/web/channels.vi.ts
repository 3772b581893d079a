import type { SubmissionChannel } from '../index.ts'

/** Cách gửi, after a verb: "Tiếp nhận trực tuyến". */
export const channelWords: Record<SubmissionChannel, string> = {
  online: 'trực tuyến',
  paper: 'bản giấy',
  phone: 'qua điện thoại',
  email: 'qua thư điện tử',
  zalo: 'qua Zalo, tin nhắn',
  village: 'qua thôn, đoàn thể',
  conference: 'tại hội nghị',
}
