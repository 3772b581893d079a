import type { CommitmentState } from '../../domain/index.ts'

/** What a petition's page says of asks, drafts, promises and notes. */
export const depthWords = {
  asks: 'Điều cần trả lời',
  asOne: 'Chưa tách: cả kiến nghị tính là một điều.',
  repliedOn: (day: string) => `đã trả lời ${day}`,
  notReplied: 'chưa trả lời',
  versions: 'Các lần tách và sửa',
  versionBy: (version: number, by: string, at: string) => [`Lần ${version}`, by, at].filter(Boolean).join(' · '),
  draft: 'Dự thảo và góp ý',
  library: 'Tìm câu trả lời đã có',
  draftVersions: (count: number) => `${count} bản dự thảo, so từng bản`,
  draftVersion: (index: number, by: string, at: string) => [`Bản ${index}`, by, at].filter(Boolean).join(' · '),
  comments: 'Góp ý',
  commentOn: (index: number | null) => (index === null ? '' : `bản ${index}`),
  open: 'chưa xử lý',
  resolvedBy: (by: string) => `${by} đã xử lý`,
  parts: 'Phần của các bộ phận phối hợp',
  partFor: (ask: number | null) => (ask === null ? 'cho cả kiến nghị' : `cho điều ${ask}`),
  joined: 'đã ghép',
  notJoined: 'chưa ghép',
  noPart: 'chưa viết',
  commitments: 'Lời hứa',
  notes: 'Ghi chú nội bộ',
  notesHint: 'Chỉ cán bộ đọc được, không bao giờ công khai.',
  extendedBecause: (reason: string, by: string, day: string) =>
    `Lý do gia hạn: ${[reason, by, day].filter(Boolean).join(' · ')}`,
  cause: (cause: string, words: string) => [cause, words].filter(Boolean).join(': '),
} as const

/** Trạng thái của lời hứa. */
export const commitmentWords: Record<CommitmentState, string> = {
  draft: 'Trong dự thảo',
  open: 'Đang làm',
  late: 'Quá hẹn',
  changed: 'Đã đổi hẹn',
  'given-up': 'Không làm nữa',
  kept: 'Đã làm',
}
