import type { UploadRefusal } from '#modules/petitions/index.ts'

/** Why a file was not taken as evidence. */
export const fileWords: Record<UploadRefusal, string> = {
  'file-empty': 'Tệp này trống. Hãy chọn lại',
  'file-too-large': 'Tệp lớn hơn 20 MB. Hãy chọn tệp nhỏ hơn',
  'file-type-not-accepted': 'Chỉ nhận ảnh, PDF, Word và Excel. Hãy chọn tệp khác',
  'sound-too-long': 'Chỉ nhận ảnh, PDF, Word và Excel. Hãy chọn tệp khác',
  'too-many-files': 'Chọn mỗi lần một tệp',
  'draft-full': 'Chọn mỗi lần một tệp',
}
