import type { When } from './story.ts'

/**
 * The dialogue of spring 2027, that nobody registered for: the commune asks to postpone it and the city grants another day
 * (R10). It stands in the demonstration from December 2026 on.
 */
export const spring2027 = {
  year: 2027,
  created: { on: '2026-12-08', at: '09:00' },
  conferenceOn: '2027-01-27',
  planSent: { on: '2026-12-14', at: '15:00', number: '19/KH-UBND' },
  notice: { on: '2026-12-15', at: '10:00', note: 'Niêm yết tại trụ sở, Trung tâm Phục vụ hành chính công và 12 thôn' },
  asked: { on: '2027-01-14', at: '09:00', reason: 'Cuối năm các cơ sở bận hàng Tết, hết hạn chưa ai đăng ký' },
  granted: { on: '2027-01-19', at: '14:30', number: '112/STC-DN', newDay: '2027-03-24' },
} as const satisfies {
  year: number
  created: When
  conferenceOn: string
  planSent: When & { number: string }
  notice: When & { note: string }
  asked: When & { reason: string }
  granted: When & { number: string; newDay: string }
}
