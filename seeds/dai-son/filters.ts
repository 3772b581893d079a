import type { When } from './story.ts'

/** A filter of the inbox the specialist keeps under a name; `query` as the list itself writes it. */
export interface StoryFilter extends When {
  readonly name: string
  readonly query: string
}

export const filters: readonly StoryFilter[] = [
  { on: '2025-10-01', at: '08:10', name: 'Vay vốn còn mở', query: 'linh-vuc=credit' },
  { on: '2026-09-15', at: '08:20', name: 'Đang chờ ý kiến', query: 'hop=tat-ca&trang-thai=waiting-opinion' },
]
