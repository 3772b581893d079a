import type { UploadRefusal } from '#modules/petitions/index.ts'
import type { MinutesRefusal } from '../../application/minutes/write-minutes.ts'

/** What the page of the minutes says of sound and photos. */
export const minutesFilesWords = {
  title: 'Ảnh, ghi âm',
  none: 'Chưa có ảnh, ghi âm.',
  elsewhere: (count: number) => `${count} tệp khác kèm theo các mục khác.`,
  issued: 'Biên bản đã ban hành: không bỏ tệp được nữa; tệp thêm từ nay không có trong danh mục của biên bản.',
  by: (by: string, at: string) => `${by} thêm lúc ${at}`,
  original: 'Tải ảnh gốc',
  add: { photos: 'Thêm ảnh', sound: 'Thêm ghi âm' },
  choose: { photos: 'Chọn ảnh', sound: 'Chọn tệp ghi âm' },
  hints: {
    photos: 'Ảnh chụp tại hội nghị.',
    sound: 'MP3, M4A, WAV, OGG. Một buổi sáng dài khoảng 100 MB; giữ trang này mở đến khi báo đã thêm.',
  },
  about: 'Tên gọi trong biên bản',
  aboutHints: { photos: 'Ví dụ: Toàn cảnh hội trường', sound: 'Ví dụ: Ghi âm từ 8 giờ đến 11 giờ' },
  remove: 'Bỏ',
  removeOf: (name: string) => `Bỏ khỏi biên bản: ${name}`,
  done: {
    added: (count: number) => `Đã thêm ${count} tệp vào biên bản.`,
    known: 'Tệp này đã có ở đây.',
    removed: 'Đã bỏ tệp.',
  },
  needed: 'Chọn tệp rồi gửi.',
  of: (name: string, why: string) => `${name}: ${why}`,
  refusals: {
    'not-found': 'Mục này không còn trong chương trình.',
    closed: 'Kỳ đối thoại đã khép, biên bản không sửa được nữa.',
    'not-allowed': 'Anh/chị không ghi được biên bản.',
    'too-long': 'Tên gọi dài quá 200 chữ.',
    'minutes-issued': 'Biên bản đã ban hành, tệp kèm theo không bỏ được nữa.',
    'file-empty': 'tệp trống',
    'file-too-large': 'ảnh tối đa 20 MB, ghi âm tối đa 200 MB. Ghi âm dài hơn thì chia làm hai tệp',
    'file-type-not-accepted': 'chỉ nhận ảnh và tệp ghi âm (MP3, M4A, WAV, OGG, AMR)',
    'sound-too-long': 'ghi âm dài quá',
    'too-many-files': 'biên bản đã đủ 60 tệp',
    'draft-full': 'biên bản đã đủ tệp',
  } satisfies Record<MinutesRefusal | UploadRefusal | 'too-long' | 'minutes-issued', string>,
} as const
