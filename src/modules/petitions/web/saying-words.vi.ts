import type { SenderSaying } from '../domain/index.ts'

/** What a sender says of a promise, as he chooses it and as everybody reads it. */
export const sayingWords: Record<SenderSaying, string> = {
  done: 'Đã làm đúng như hứa',
  partly: 'Mới làm một phần',
  not: 'Chưa làm',
}
