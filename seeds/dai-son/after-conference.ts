import type { StoryPart, StoryPetition } from './story.ts'

/** A paper form handed in after the conference: due seven working days after its receipt, Wed 04/11/2026 (R13). */
export const afterConference: readonly StoryPetition[] = [
  {
    key: 'KN-20',
    organisation: 'giong',
    channel: 'paper',
    on: '2026-10-26',
    at: '09:10',
    arrivalNumber: '468',
    field: null,
    content:
      'Cổng chợ Đại Sơn hẹp, xe chở cây giống không vào được. Giấy xác nhận nguồn gốc giống phải xin ba nơi, xin làm một nơi.',
    steps: [
      {
        do: 'split',
        on: '2026-10-27',
        at: '08:30',
        rest: 'Cổng chợ Đại Sơn hẹp, xe chở cây giống không vào được.',
        part: 'Giấy xác nhận nguồn gốc giống phải xin ba nơi, xin làm một nơi.',
        as: 'KN-20b',
      },
      { do: 'classify', on: '2026-10-27', at: '08:40', competence: 'own', field: 'infrastructure' },
      { do: 'release', on: '2026-10-27', at: '08:45' },
      { do: 'assign', on: '2026-10-27', at: '08:50', lead: 'economy' },
      {
        do: 'draft',
        on: '2026-11-02',
        at: '14:00',
        text: 'UBND xã bố trí khung giờ 4 đến 6 giờ sáng cho xe tải vào chợ từ ngày 09/11/2026.',
      },
      { do: 'submit', on: '2026-11-02', at: '14:05' },
      { do: 'approve', on: '2026-11-03', at: '09:00' },
      { do: 'issue', on: '2026-11-04', at: '08:30', number: '122/UBND-KT' },
      { do: 'deliver', on: '2026-11-04', at: '15:00', way: 'counter', to: 'Hà Thị Minh Họa' },
      {
        do: 'rate',
        on: '2026-11-10',
        at: '09:20',
        stars: 2,
        words: 'Xe giống về lúc 8 giờ, khung giờ ấy không dùng được.',
        how: 'Bà Minh Họa, nộp giấy tại quầy',
      },
      {
        do: 'look-again',
        on: '2026-11-10',
        at: '09:25',
        words: 'Xem lại giờ cho xe tải vào chợ.',
        how: 'Bà Minh Họa, nộp giấy tại quầy',
      },
      // Seven working days of its own (R18): Thu 19/11.
      {
        do: 'draft',
        on: '2026-11-16',
        at: '10:00',
        text: 'UBND xã thêm khung giờ 8 đến 9 giờ cho xe chở cây giống, vào bằng cổng phía kênh, từ ngày 23/11/2026.',
      },
      { do: 'submit', on: '2026-11-16', at: '10:05' },
      { do: 'approve', on: '2026-11-17', at: '09:00' },
      { do: 'issue', on: '2026-11-18', at: '08:30', number: '133/UBND-KT' },
      { do: 'deliver', on: '2026-11-18', at: '15:00', way: 'counter', to: 'Hà Thị Minh Họa' },
    ],
  },
]

/** What became of the matter that was split off. */
export const splitOff: readonly StoryPart[] = [
  {
    key: 'KN-20b',
    steps: [
      { do: 'classify', on: '2026-10-27', at: '09:00', competence: 'own', field: 'procedures' },
      { do: 'release', on: '2026-10-27', at: '09:05' },
      { do: 'assign', on: '2026-10-27', at: '09:10', lead: 'counter' },
      {
        do: 'draft',
        on: '2026-11-02',
        at: '16:00',
        text: 'Từ ngày 09/11/2026 Trung tâm Phục vụ hành chính công nhận hồ sơ một lần và tự chuyển hai nơi còn lại.',
      },
      { do: 'submit', on: '2026-11-02', at: '16:05' },
      { do: 'approve', on: '2026-11-03', at: '09:05' },
      { do: 'issue', on: '2026-11-04', at: '08:40', number: '123/UBND-KT' },
      { do: 'deliver', on: '2026-11-04', at: '15:05', way: 'counter', to: 'Hà Thị Minh Họa' },
    ],
  },
]
