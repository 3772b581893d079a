import { countIn, listIn, type Teller } from '#modules/history/index.ts'

const days = (count: number, what: string) => (count > 0 ? `${what} ${count} ngày` : '')

/** What the installation's history tells of the calendar. */
export const calendarTeller: Teller = {
  label: 'Lịch làm việc',
  sentences: {
    'calendar.changed': (facts) =>
      `sửa lịch làm việc: ${[days(listIn(facts, 'set').length, 'đặt'), days(listIn(facts, 'takenBack').length, 'bỏ')]
        .filter(Boolean)
        .join(', ')}`,
    'calendar.recounted': (facts) =>
      `tính lại hạn theo lịch mới: ${countIn(facts, 'moved')} hạn đổi ngày ở ${countIn(facts, 'units')} đơn vị${
        countIn(facts, 'failed') > 0 ? `, ${countIn(facts, 'failed')} đơn vị chưa tính được` : ''
      }`,
    'calendar.year-loaded': (facts) => `đánh dấu đã nạp đủ lịch năm ${countIn(facts, 'year')}`,
  },
}
