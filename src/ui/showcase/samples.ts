import { day } from '#kernel/day.ts'
import type { NavItem, RailPerson } from '../layout/rail.tsx'
import type { CountedDay } from '../why.tsx'

/** Where the showcase is served in development. */
export const base = '/he-thong-giao-dien'

export const unit = {
  name: 'Xã Đại Sơn',
  place: 'thành phố Hải Phòng',
  home: '/dai-son-11086/',
  phone: '0225 000 0000',
}

export const today = day('2026-09-20')
export const conferenceDay = day('2026-10-22')

export const demoBanner = 'Bản trình diễn. Mọi tên người, cơ sở và số điện thoại đều là giả.'

export const person: RailPerson = { name: 'Nguyễn Thị Mẫu', role: 'Chuyên viên Phòng Kinh tế' }

export const nav: readonly NavItem[] = [
  { href: `${base}/viec-hom-nay`, label: 'Việc hôm nay', icon: 'today', count: 7, late: true },
  { href: `${base}/danh-sach-kien-nghi`, label: 'Kiến nghị', icon: 'inbox', count: 21 },
  { href: `${base}/ky-doi-thoai`, label: 'Kỳ đối thoại', icon: 'dialogue' },
  { href: `${base}/dang-ky`, label: 'Đăng ký', icon: 'people', count: 14 },
  { href: `${base}/co-so`, label: 'Cơ sở', icon: 'organisation' },
  { href: `${base}/van-ban`, label: 'Văn bản', icon: 'document', count: 3 },
  { href: `${base}/nhiem-vu`, label: 'Nhiệm vụ', icon: 'tasks', count: 11 },
  { href: base, label: 'Mọi thành phần', icon: 'table', below: true },
  { href: `${base}/thiet-lap`, label: 'Thiết lập', icon: 'settings', below: true },
]

/** Seven working days from the conference (R13). */
export const answerCount: readonly CountedDay[] = [
  { label: 'thứ Năm, 22/10', start: 'ngày hội nghị, không tính' },
  { label: 'thứ Sáu, 23/10', counted: 1 },
  { label: 'thứ Bảy, 24/10', skipped: 'ngày nghỉ hằng tuần' },
  { label: 'Chủ Nhật, 25/10', skipped: 'ngày nghỉ hằng tuần' },
  { label: 'thứ Hai, 26/10', counted: 2 },
  { label: 'thứ Ba, 27/10', counted: 3 },
  { label: 'thứ Tư, 28/10', counted: 4 },
  { label: 'thứ Năm, 29/10', counted: 5 },
  { label: 'thứ Sáu, 30/10', counted: 6 },
  { label: 'thứ Bảy, 31/10', skipped: 'ngày nghỉ hằng tuần' },
  { label: 'Chủ Nhật, 01/11', skipped: 'ngày nghỉ hằng tuần' },
  { label: 'thứ Hai, 02/11', counted: 7 },
]

/** A name nobody should have, for looking at how long words break. */
export const longName =
  'Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất, Thương mại và Xuất nhập khẩu Nông sản Chế biến Ví Dụ Đại Sơn Bình Lãng'
