import type { UnitRole } from '#modules/staff/index.ts'
import type { Body, When } from './story.ts'

/** A data sheet of the demonstration: asked of a department, written, handed in. Every figure is made up, and the sheet says so. */
export interface StorySheet {
  readonly year: number
  readonly asked: When
  readonly of: Body
  readonly title: string
  readonly fields: readonly string[]
  readonly wanted: string
  /** As it was saved, the last as it was handed in. */
  readonly written: readonly (When & {
    readonly by: UnitRole
    /** Số liệu đến ngày; left out: not said yet. */
    readonly asOf?: string
    readonly words: string
    readonly caption?: string
    /** As it was pasted from Excel. */
    readonly table?: string
    /** What a drawing in a map's place shows. */
    readonly map?: string
    readonly handedIn?: true
  })[]
}

const MADE_UP = 'Số liệu minh họa của bản dùng thử.'
const rows = (...lines: readonly (readonly string[])[]): string => lines.map((line) => line.join('\t')).join('\n')

const landHead = ['Khu vực', 'Giấy chứng nhận đã cấp', 'Hồ sơ đang giải quyết', 'Đất công ích (ha)']

/** What the departments bring to the conference of 2026: land, planning and credit of Phòng Kinh tế, labour of Phòng Văn hóa - Xã hội. */
export const sheets: readonly StorySheet[] = [
  {
    ...{ year: 2026, asked: { on: '2026-09-14', at: '10:15' }, of: 'economy', title: 'Đất đai', fields: ['land'] },
    wanted: 'Giấy chứng nhận đã cấp, hồ sơ đang giải quyết, quỹ đất công ích theo khu vực.',
    written: [
      {
        ...{ on: '2026-09-16', at: '14:40', by: 'specialist', asOf: '2026-08-31' },
        words: `${MADE_UP}\nMới có số của hai khu vực; chờ Chi nhánh Văn phòng đăng ký đất đai gửi phần còn lại.`,
        caption: 'Cấp giấy chứng nhận và quỹ đất',
        table: rows(landHead, ['Bình Lãng', '1.842', '36', '4,1'], ['Thanh Hải', '2.075', '41', '5,3']),
      },
      {
        ...{ on: '2026-10-05', at: '10:20', by: 'head-of-department', asOf: '2026-09-30' },
        words: `${MADE_UP}\n- Hồ sơ đang giải quyết giảm 12 so với tháng trước.\n- Đất công ích cho thuê đủ 3 năm thì đấu giá lại; còn 6,4 ha chưa cho thuê.`,
        caption: 'Cấp giấy chứng nhận và quỹ đất',
        table: rows(
          landHead,
          ['Bình Lãng', '1.856', '31', '4,1'],
          ['Đại Sơn', '2.310', '28', '3,8'],
          ['Thanh Hải', '2.088', '37', '5,3'],
          ['Hưng Đạo', '1.694', '22', '2,9'],
        ),
        handedIn: true,
      },
    ],
  },
  {
    ...{ year: 2026, asked: { on: '2026-09-14', at: '10:18' }, of: 'economy' },
    ...{ title: 'Quy hoạch sử dụng đất', fields: ['land', 'infrastructure'] },
    wanted: 'Khu dành cho sản xuất, kho bãi; bản đồ; đường sẽ mở.',
    written: [
      {
        ...{ on: '2026-09-17', at: '09:30', by: 'specialist', asOf: '2026-09-15' },
        words: `${MADE_UP}\nHai khu còn chỗ cho xưởng và kho; khu ven đường gom chỉ giao sau khi có hạ tầng thoát nước.`,
        caption: 'Khu sản xuất, kho bãi theo quy hoạch',
        table: rows(
          ['Khu', 'Diện tích (ha)', 'Đã giao, cho thuê (ha)', 'Còn lại (ha)'],
          ['Làng nghề tập trung', '5,2', '3,9', '1,3'],
          ['Kho bãi ven đường gom', '7,5', '2,0', '5,5'],
          ['Chế biến nông sản', '3,0', '3,0', '0'],
        ),
        ...{ map: 'bản đồ quy hoạch sử dụng đất', handedIn: true },
      },
    ],
  },
  {
    ...{ year: 2026, asked: { on: '2026-09-14', at: '10:20' }, of: 'economy', title: 'Tín dụng', fields: ['credit'] },
    wanted: 'Dư nợ, số cơ sở vay theo nguồn; hỏi ngân hàng.',
    written: [
      {
        ...{ on: '2026-09-18', at: '15:10', by: 'head-of-department' },
        words: `${MADE_UP}\nĐã xin số của hai ngân hàng, hẹn trước ngày 25/9.`,
      },
      {
        ...{ on: '2026-10-09', at: '08:50', by: 'head-of-department', asOf: '2026-09-30' },
        words: `${MADE_UP}\nVốn ủy thác năm nay đã giải ngân 92%; hồ sơ chờ vốn: 27.`,
        caption: 'Dư nợ theo nguồn',
        table: rows(
          ['Nguồn', 'Số cơ sở vay', 'Dư nợ (triệu đồng)', 'Quá hạn (triệu đồng)'],
          ['Ngân hàng Chính sách xã hội', '214', '18.650', '96'],
          ['Ngân hàng Nông nghiệp', '131', '42.300', '310'],
        ),
        handedIn: true,
      },
    ],
  },
  {
    ...{ year: 2026, asked: { on: '2026-09-25', at: '11:00' }, of: 'culture' },
    ...{ title: 'Lao động, làng nghề', fields: ['crafts', 'labour'] },
    wanted: 'Số hộ làm nghề, số lao động, lớp dạy nghề trong năm.',
    // Two days late, as the leader saw on his day's page.
    written: [
      {
        ...{ on: '2026-10-15', at: '09:15', by: 'department-officer', asOf: '2026-09-30' },
        words: `${MADE_UP}\nHai lớp dạy nghề đan đã mở, 58 người học.`,
        caption: 'Hộ làm nghề và lao động',
        table: rows(['Nghề', 'Số hộ', 'Lao động'], ['Mây tre đan', '86', '240'], ['Mộc', '41', '165']),
        handedIn: true,
      },
    ],
  },
]
