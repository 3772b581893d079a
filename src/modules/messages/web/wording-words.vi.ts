import type { WordingPart, WordingRefusal } from '../domain/index.ts'

/** What the pages say on which a unit words its letters. */
export const wordingWords = {
  general: 'Lời đầu, lời cuối của mọi thư',
  generalAbout:
    'Câu mở đầu và câu kết trong thư điện tử gửi doanh nghiệp, hợp tác xã, hộ kinh doanh. Mẫu nào có lời riêng thì dùng lời riêng.',
  one: 'Lời đầu, lời cuối của thư này',
  oneAbout:
    'Để trống thì dùng lời của mọi thư. Lời của hệ thống ở giữa không đổi; tin nhắn điện thoại không kèm lời này.',
  toGeneral: 'Lời đầu, lời cuối của mọi thư',
  parts: {
    opening: 'Lời đầu',
    closing: 'Lời cuối',
    openingEn: 'Lời đầu trong thư tiếng Anh',
    closingEn: 'Lời cuối trong thư tiếng Anh',
  } satisfies Record<WordingPart, string>,
  placesHint: 'Chỗ tự điền: {đơn vị}, {số điện thoại}. Không có số điện thoại thì cả dòng ấy được bỏ.',
  save: 'Lưu lời này',
  tryIt: 'Xem thử',
  trying: 'Đang xem thử lời chưa lưu.',
  saved: 'Đã lưu. Thư gửi từ nay dùng lời này.',
  reset: 'Bỏ lời riêng',
  resetQuestion: 'Bỏ lời đầu, lời cuối đang dùng? Các bản cũ vẫn còn để xem.',
  resetDone: 'Đã bỏ lời đầu, lời cuối.',
  versions: 'Các bản đã lưu',
  version: (seq: number, at: string, by: string) => [`Bản ${seq}`, at, by].filter(Boolean).join(', '),
  wasReset: 'Bỏ lời riêng.',
  unknown: (places: readonly string[]) =>
    `Không có chỗ tự điền ${places.map((place) => (place === '{' ? '{' : `{${place}}`)).join(', ')}. Chỉ dùng {đơn vị} và {số điện thoại}.`,
  refusals: {
    'too-long': 'Dài quá, rút còn tối đa 600 chữ cái.',
    'place-unknown': 'Có chỗ tự điền không hợp lệ.',
    'changed-meanwhile': 'Vừa có người lưu bản khác. Lời anh/chị gõ vẫn còn ở đây: xem lại rồi lưu lần nữa.',
    'nothing-changes': 'Chưa có gì khác bản đang dùng.',
  } satisfies Record<WordingRefusal | 'changed-meanwhile' | 'nothing-changes', string>,
} as const
