import { day, instantAt } from '#kernel/day.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import { digestText } from './digests.ts'
import { words } from './words.vi.ts'

const on = day('2026-10-20')
const notice = (id: string, aboutId: string, title: string, at: string) => ({
  ...{ id, aboutId, title, createdAt: instantAt(on, at) },
})

/** A digest of an invented day: for the page of templates. */
export const digestSample = () => {
  const notices = [
    notice('1', 'a', 'Còn 3 ngày làm việc để trả lời kiến nghị số 7', '07:30'),
    notice('2', 'a', 'Anh/chị được giao kiến nghị số 7', '07:10'),
    notice('3', 'b', 'Anh/chị được giao kiến nghị số 9', '07:05'),
  ]
  const places = new Map([
    ['a', { label: 'Kiến nghị số 7: Rãnh thoát nước vào làng nghề', href: '/can-bo/kien-nghi/2026/7' }],
    ['b', { label: 'Kiến nghị số 9: Điện yếu vào giờ cao điểm', href: '/can-bo/kien-nghi/2026/9' }],
  ])
  return {
    title: words.digest.title(shortDate(on), notices.length),
    text: digestText(notices, places, 'https://vi-du.vn'),
  }
}
