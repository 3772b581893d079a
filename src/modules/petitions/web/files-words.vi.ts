import type { UploadRefusal } from '../application/files/uploads.ts'

const refusals: Record<UploadRefusal, string> = {
  'file-empty': 'Tệp này trống. Hãy chọn lại',
  'file-too-large': 'Tệp lớn hơn 20 MB. Hãy chọn tệp nhỏ hơn hoặc chụp lại ảnh',
  'file-type-not-accepted': 'Chỉ nhận ảnh, PDF, Word, Excel và bản ghi âm. Hãy chọn tệp khác',
  'sound-too-long': 'Bản ghi âm dài hơn 3 phút. Hãy nói ngắn hơn, hoặc gửi thành hai bản',
  'too-many-files': 'Chỉ gửi được tối đa 5 tệp cho mỗi kiến nghị',
  'draft-full': 'Biểu mẫu này đã có quá nhiều tệp. Hãy bỏ bớt rồi chọn lại',
}

/** What is said of uploads. */
export const fileWords = {
  refusals,
  refused: (name: string, why: UploadRefusal) =>
    `${name}: ${refusals[why].replace(/^./, (first) => first.toLowerCase())}`,
  oneSound: 'Mỗi kiến nghị một bản ghi âm. Bỏ bản đã có rồi chọn lại',
  tooMany: (name: string, most: number) => `${name}: chỉ gửi được tối đa ${most} tệp`,
  notFound: 'Không còn biểu mẫu này. Hãy mở lại trang',
  original: 'Tải ảnh gốc',
  interrupted: 'Chưa nhận được tệp. Kiểm tra mạng rồi chọn lại',
  kinds: 'Ảnh, PDF, Word hoặc Excel.',
  kindsWithSound: 'Ảnh, PDF, Word, Excel hoặc bản ghi âm.',
} as const
