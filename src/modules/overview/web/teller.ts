import type { Teller } from '#modules/history/index.ts'

/** What the history tells of what officers look at. */
export const overviewTeller: Teller = {
  label: 'Lịch',
  sentences: {
    'overview.feed-made': () => 'tạo liên kết lịch của mình',
    'overview.feed-revoked': () => 'thu hồi liên kết lịch của mình',
  },
}
