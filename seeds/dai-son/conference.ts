import type { CountedAs, ReplyAnswer } from '#modules/conferences/index.ts'
import type { When } from './story.ts'

/** Somebody who came unannounced. */
export interface StoryWalkIn {
  readonly at: string
  readonly person: string
  readonly organisation: string
  readonly countedAs: CountedAs
  readonly people: number
}

/** What an organisation replied to its invitation. */
export interface StoryReply extends When {
  readonly organisation: string
  readonly answer: ReplyAnswer
  readonly people?: number
  /** Who comes instead. */
  readonly person?: string
  readonly note?: string
  /** By the link; otherwise an officer wrote down what was said. */
  readonly by: 'link' | 'phone' | 'in-person'
}

/** How a conference was invited to, and who came. */
export interface StoryConference {
  readonly year: number
  readonly confirmed: When
  readonly guest: When & { readonly name: string; readonly person: string }
  readonly sent: When
  readonly letters: When
  readonly replies: readonly StoryReply[]
  /** The helpers' links. */
  readonly doors: When & { readonly names: readonly [string, string] }
  /** Organisations that came, in the order they did; each with as many as it said, or so many. */
  readonly came: readonly (string | readonly [organisation: string, people: number])[]
  /** From when on, one every minute or so. */
  readonly from: When
  /** Of those on the list, in its order: so many bodies and unions came. */
  readonly bodies: number
  readonly unions: number
  /** People who came for the city's leaders. */
  readonly leaders: number
  readonly walkIns: readonly StoryWalkIn[]
}

const everybody2025 = [
  ...(['xay-xat', 'hoa', 'theu', 'banh-da', 'chan-nuoi', 'van-tai', 'rau', 'moc'] as const),
  ...(['nem', 'giong', 'may', 'tap-hoa', 'thuy-san', 'che-bien', 'xay-dung', 'vat-lieu'] as const),
] as const

export const conferences: readonly StoryConference[] = [
  {
    year: 2025,
    confirmed: { on: '2025-10-06', at: '09:00' },
    guest: { on: '2025-10-06', at: '09:20', name: 'Đài truyền thanh xã Đại Sơn', person: 'Bùi Thị Loa Mẫu' },
    sent: { on: '2025-10-07', at: '09:00' },
    letters: { on: '2025-10-07', at: '15:00' },
    replies: [
      { on: '2025-10-08', at: '20:10', organisation: 'may', answer: 'comes', people: 2, by: 'link' },
      {
        on: '2025-10-09',
        at: '08:40',
        organisation: 'co-khi',
        answer: 'declines',
        note: 'Bận giao máy ở Thái Bình',
        by: 'phone',
      },
      { on: '2025-10-10', at: '19:05', organisation: 'rau', answer: 'comes', by: 'link' },
    ],
    doors: { on: '2025-10-15', at: '15:00', names: ['Cửa chính, Đoàn Thanh niên', 'Cửa bên, chị Mẫu'] },
    came: everybody2025,
    from: { on: '2025-10-16', at: '07:20' },
    bodies: 6,
    unions: 4,
    leaders: 2,
    walkIns: [
      {
        at: '07:48',
        person: 'Lê Văn Thử Nghề',
        organisation: 'Hộ làm bún Thử Nghề',
        countedAs: 'household',
        people: 2,
      },
      { at: '07:52', person: 'Trần Thị Ví Dụ Chợ', organisation: '', countedAs: 'household', people: 1 },
      { at: '07:55', person: 'Phạm Văn Mẫu Đò', organisation: 'Bến đò Mẫu', countedAs: 'other', people: 2 },
      { at: '07:58', person: '', organisation: 'Hội Nghề cá Mẫu', countedAs: 'guest', people: 2 },
    ],
  },
  {
    year: 2026,
    confirmed: { on: '2026-10-09', at: '09:00' },
    guest: { on: '2026-10-09', at: '09:20', name: 'Đài truyền thanh xã Đại Sơn', person: 'Bùi Thị Loa Mẫu' },
    sent: { on: '2026-10-13', at: '09:00' },
    letters: { on: '2026-10-13', at: '15:00' },
    replies: [
      { on: '2026-10-13', at: '19:40', organisation: 'xay-xat', answer: 'comes', people: 2, by: 'link' },
      { on: '2026-10-13', at: '20:15', organisation: 'rau', answer: 'comes', by: 'link' },
      {
        on: '2026-10-14',
        at: '08:50',
        organisation: 'may',
        answer: 'sends-other',
        person: 'Trần Thị Thử May',
        people: 2,
        by: 'phone',
      },
      {
        on: '2026-10-14',
        at: '21:05',
        organisation: 'quan-an',
        answer: 'declines',
        note: 'Hôm đó quán có đám cưới đặt',
        by: 'link',
      },
      { on: '2026-10-15', at: '10:10', organisation: 'van-tai', answer: 'comes', people: 2, by: 'phone' },
      { on: '2026-10-16', at: '19:30', organisation: 'khoi-nghiep', answer: 'comes', by: 'link' },
      {
        on: '2026-10-19',
        at: '09:15',
        organisation: 'vit',
        answer: 'declines',
        note: 'Phải trông đàn vịt',
        by: 'in-person',
      },
      { on: '2026-10-19', at: '20:45', organisation: 'kho-lanh', answer: 'comes', by: 'link' },
      { on: '2026-10-20', at: '18:20', organisation: 'sua-xe', answer: 'declines', by: 'link' },
      { on: '2026-10-21', at: '19:55', organisation: 'trang-trai', answer: 'comes', by: 'link' },
    ],
    doors: { on: '2026-10-21', at: '15:00', names: ['Cửa chính, Đoàn Thanh niên', 'Cửa bên, chị Mẫu'] },
    came: [
      ...(['xay-xat', 'hoa', 'rau', 'may', 'banh-da', 'che-bien', 'giong', 'theu', 'tap-hoa'] as const),
      ...(['khoi-nghiep', 'vat-lieu', 'xa-ben', 'chan-nuoi', 'van-tai', 'thuy-san', 'moc'] as const),
      ...([['kho-lanh', 1], 'nem', 'trang-trai', 'xay-dung', 'dien-may'] as const),
    ],
    from: { on: '2026-10-22', at: '07:15' },
    bodies: 8,
    unions: 3,
    leaders: 1,
    walkIns: [
      { at: '07:58', person: 'Đỗ Thị Thử Chợ', organisation: 'Hộ bán vải Thử Chợ', countedAs: 'household', people: 1 },
      { at: '08:02', person: 'Vũ Văn Ví Dụ Báo', organisation: 'Báo Ví Dụ', countedAs: 'guest', people: 1 },
    ],
  },
]
