/** Lời đọc trên loa with the slots it was read in (R5). */
export const scriptsWords = {
  name: 'Lời đọc loa truyền thanh',
  about: 'Các lời đã duyệt và các buổi đã phát',
  type: 'Lời đọc',
  wording: {
    title: 'Trên loa truyền thanh về {hội nghị}',
    text: `Đọc chậm, rõ; mỗi buổi một lời. Ghi buổi phát vào bảng ở cuối.
{các lời đã duyệt}
II. Nhật ký phát
{các buổi đã phát}
{buổi phát thêm}`,
  },
  places: {
    'các lời đã duyệt': 'Từng lời đã duyệt, ngày duyệt, người duyệt',
    'các buổi đã phát': 'Bảng ngày, giờ, lời đọc, người đọc',
    'buổi phát thêm': 'Dòng trống để ghi tay',
  },
  part: 'I. Lời đã duyệt',
  script: (number: number, name: string) => `${number}. ${name}`,
  approved: (on: string, by: string) => `(Duyệt ngày ${on}${by && `, ${by}`})`,
  columns: { on: 'Ngày', at: 'Giờ', what: 'Lời đọc', by: 'Người đọc, nơi phát' },
  more: 'Buổi phát thêm:',
} as const
