import type { UnitRole } from '#modules/staff/index.ts'
import type { StoryOfficer } from './people.ts'
import type { When } from './story.ts'

/** Departments as the story's officers name them. */
type Where = NonNullable<StoryOfficer['department']>

/** What happened to a task besides being done in time: the task is found by the beginning of its title, in a year's dialogue. */
export type TaskStory = When & { readonly year: number; readonly by?: UnitRole } & (
    | {
        readonly do: 'add'
        readonly title: string
        readonly to: Where
        readonly milestone: string
        readonly term: number
        readonly checklist?: readonly string[]
      }
    | { readonly do: 'copy-from'; readonly earlier: number }
    | ({ readonly task: string } & (
        | { readonly do: 'items'; readonly items: readonly string[] }
        | { readonly do: 'tick'; readonly items: readonly string[] }
        | { readonly do: 'start' }
        | { readonly do: 'wait'; readonly waitingFor: string }
        | { readonly do: 'comment'; readonly words: string }
        | { readonly do: 'hand-over'; readonly to: Where; readonly reason: string }
        | { readonly do: 'photo'; readonly shows: string }
        | { readonly do: 'finish'; readonly note: string }
      ))
  )

/** What shows that a task is done, by the beginning of its title. */
const results: readonly (readonly [string, string])[] = [
  ['Soạn kế hoạch', 'Chủ tịch đã duyệt dự thảo kế hoạch.'],
  ['Lập dự toán', 'Đã trình dự toán hội nghị, lãnh đạo duyệt.'],
  ['Soạn thông báo', 'Đủ thông báo và hai mẫu phiếu, Văn phòng đã xem thể thức.'],
  ['Niêm yết thông báo tại Trung tâm', 'Đã dán ở bảng tin tầng một, có mã QR.'],
  ['Niêm yết thông báo tại trụ sở', 'Đủ 12 thôn, trưởng thôn gửi ảnh.'],
  ['Trực tiếp nhận', 'Đã bố trí hai người trực quầy, in sẵn 50 phiếu.'],
  ['Lập danh sách hội viên', 'Đã có danh sách của 12 thôn.'],
  ['Vận động cơ sở', 'Đã gọi hết danh sách được giao.'],
  ['Tuyên truyền', 'Đã phát loa và gửi tin vào nhóm Zalo của 12 thôn.'],
  ['Tổng hợp đăng ký', 'Đã trình lãnh đạo bảng tổng hợp.'],
  ['Phân loại kiến nghị', 'Đã giao hết kiến nghị trong hạn.'],
  ['Chuẩn bị số liệu', 'Đủ số liệu đất đai, quy hoạch, tín dụng.'],
  ['Lập phương án an ninh', 'Trưởng Công an xã đã ký phương án.'],
  ['Tạm ứng', 'Đã tạm ứng theo dự toán.'],
  ['Chương trình', 'Chủ tịch đã duyệt chương trình và kịch bản.'],
  ['Hội trường', 'Đã thử âm thanh, màn hình; kê 60 ghế.'],
  ['Đón tiếp', 'Đủ người đón, có danh sách ký.'],
  ['Trực bảo đảm', 'Không có vụ việc.'],
  ['Tin, bài sau', 'Đã đăng trang thông tin và phát loa kết quả.'],
  ['Đôn đốc', 'Đã nhắc từng bộ phận hằng tuần.'],
  ['Soạn báo cáo', 'Đã trình dự thảo báo cáo.'],
  ['Thuê phông', 'Đã dựng ở sân, có biên bản nhận.'],
  ['Quyết toán', 'Kế toán đã quyết toán, lãnh đạo duyệt.'],
]

/** What shows that a task is done. */
export const resultOf = (title: string): string => results.find(([beginning]) => title.startsWith(beginning))?.[1] ?? ''

/** Done on its day, with what shows it, where nothing else of the story falls on that day. */
const inTime = (year: number, days: readonly (readonly [string, string])[]): readonly TaskStory[] =>
  days.map(([on, task]) => ({ year, on, at: '15:30', do: 'finish', task, note: resultOf(task) }))

const tent = 'Thuê phông, bạt dựng ngoài sân'
const members = 'Lập danh sách hội viên'
const data = 'Chuẩn bị số liệu'
const villages = 'Niêm yết thông báo tại trụ sở'

/** The year before had a task of its own, and a checklist for the hall; this year took them over. */
export const taskStories: readonly TaskStory[] = [
  {
    ...{ year: 2025, on: '2025-06-10', at: '09:20', do: 'add', title: tent, to: 'services' },
    ...{ milestone: 'conference', term: -2 },
    checklist: ['Hỏi giá ba nơi', 'Đặt cọc, ghi giấy biên nhận', 'Thử điện, loa trước một ngày'],
  },
  {
    ...{ year: 2025, on: '2025-10-06', at: '08:30', do: 'items', task: 'Hội trường' },
    items: ['Bàn ghế cho 60 người', 'Nước uống', 'Loa, micro không dây', 'Băng rôn, khánh tiết'],
  },
  {
    ...{ year: 2025, on: '2025-10-09', at: '10:00', do: 'tick', task: tent },
    items: ['Hỏi giá ba nơi', 'Đặt cọc, ghi giấy biên nhận', 'Thử điện, loa trước một ngày'],
  },
  {
    ...{ year: 2025, on: '2025-10-09', at: '10:30', do: 'tick', task: 'Hội trường' },
    items: ['Bàn ghế cho 60 người', 'Nước uống', 'Loa, micro không dây', 'Băng rôn, khánh tiết'],
  },
  { year: 2025, on: '2025-10-09', at: '10:40', do: 'photo', task: 'Hội trường', shows: 'hội trường đã kê 60 ghế' },

  ...inTime(2025, [
    ['2025-09-26', 'Tổng hợp đăng ký'],
    ['2025-10-07', 'Chuẩn bị số liệu'],
    ['2025-10-14', 'Thuê phông'],
    ['2025-10-15', 'Hội trường'],
  ]),
  ...inTime(2026, [
    ['2026-08-18', 'Lập dự toán'],
    ['2026-08-26', 'Soạn thông báo'],
    ['2026-10-20', 'Thuê phông'],
    ['2026-10-21', 'Hội trường'],
    // The money is settled a month late: its milestone stays open until then.
    ['2026-12-18', 'Quyết toán'],
  ]),

  { year: 2026, on: '2026-04-06', at: '09:00', do: 'copy-from', earlier: 2025 },
  {
    ...{ year: 2026, on: '2026-09-03', at: '14:00', do: 'items', task: villages },
    items: ['In 12 bản khổ A3', 'Giao trưởng thôn', 'Nhận ảnh đã dán'],
  },
  {
    ...{ year: 2026, on: '2026-09-04', at: '15:30', do: 'tick', task: villages },
    items: ['In 12 bản khổ A3', 'Giao trưởng thôn', 'Nhận ảnh đã dán'],
  },
  { year: 2026, on: '2026-09-04', at: '15:40', do: 'photo', task: villages, shows: 'thông báo dán ở nhà văn hóa thôn' },
  { year: 2026, on: '2026-09-07', at: '08:10', do: 'start', task: 'Vận động cơ sở' },
  { year: 2026, on: '2026-09-07', at: '08:15', do: 'start', task: members },
  {
    ...{ year: 2026, on: '2026-09-11', at: '09:10', do: 'hand-over', task: 'Tuyên truyền', to: 'services' },
    reason: 'Mặt trận dồn người cho đại hội trong tháng; Trung tâm có loa và nhóm Zalo các thôn.',
  },
  {
    ...{ year: 2026, on: '2026-09-14', at: '10:00', do: 'items', task: data },
    items: ['Số liệu cấp giấy chứng nhận', 'Bản đồ quy hoạch xã', 'Dư nợ theo thôn'],
  },
  { year: 2026, on: '2026-09-14', at: '10:05', do: 'start', task: data },
  { year: 2026, on: '2026-09-16', at: '14:20', do: 'tick', task: data, items: ['Bản đồ quy hoạch xã'] },
  {
    ...{ year: 2026, on: '2026-09-17', at: '08:40', do: 'wait', task: data },
    waitingFor: 'Chi nhánh Văn phòng đăng ký đất đai gửi số liệu',
  },
  {
    ...{ year: 2026, on: '2026-09-16', at: '09:30', do: 'comment', task: members },
    words: 'Hội Nông dân mới gửi danh sách của 6 thôn, còn 6 thôn chưa có. Nhờ Mặt trận gọi tiếp trong tuần.',
  },
  {
    ...{ year: 2026, on: '2026-09-18', at: '15:05', do: 'comment', task: members, by: 'leader' },
    words: 'Đã quá hạn. Đề nghị xong trước ngày 23/9 để còn kịp vận động.',
  },
  {
    ...{ year: 2026, on: '2026-09-23', at: '11:00', do: 'finish', task: members },
    note: 'Đã có danh sách của 12 thôn, chậm vì sáu thôn gửi muộn.',
  },
]
