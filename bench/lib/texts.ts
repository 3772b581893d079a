/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const who = [
  'Cơ sở mộc',
  'Hợp tác xã rau sạch',
  'Công ty may',
  'Hộ kinh doanh vật liệu',
  'Xưởng gốm',
  'Trang trại gà',
  'Cửa hàng tạp hóa',
  'Cơ sở xay xát',
  'Nhà hàng',
  'Cơ sở cơ khí',
  'Đại lý phân bón',
  'Doanh nghiệp vận tải',
]
const where = [
  'đường trục thôn',
  'khu vực chợ trung tâm',
  'cụm làng nghề',
  'đoạn từ trạm bơm đến nhà văn hóa',
  'bãi tập kết cuối thôn',
  'tuyến kênh phía đông',
  'khu dân cư mới',
  'dọc quốc lộ 38',
  'cánh đồng mẫu lớn',
  'khu đất đấu giá',
]
const what = [
  'bị ngập mỗi khi mưa lớn, xe tải không vào lấy hàng được',
  'điện yếu vào giờ cao điểm, máy hàn và máy bào không chạy nổi',
  'thủ tục cấp phép xây dựng nhà xưởng kéo dài, phải bổ sung giấy tờ nhiều lần',
  'chưa có chỗ đổ phế liệu, phải thuê xe chở đi rất xa',
  'tiền thuê đất tăng cao trong khi đơn hàng giảm',
  'mạng Internet chập chờn nên không xuất được hóa đơn điện tử',
  'vay vốn ưu đãi khó vì thiếu tài sản bảo đảm',
  'lao động trẻ đi làm xa, cần lớp dạy nghề tại chỗ',
  'xe quá tải chạy ban đêm làm hỏng mặt đường',
  'nước thải từ các hộ chăn nuôi chảy ra mương, khách hàng phàn nàn',
  'biển chỉ đường và vạch kẻ đã mờ, xe liên tỉnh đi lạc',
  'chậm hoàn thuế giá trị gia tăng, thiếu tiền quay vòng',
]
const since = [
  'từ đầu năm đến nay',
  'từ sau Tết',
  'đã hơn hai năm',
  'từ khi sáp nhập xã',
  'mấy tháng gần đây',
  'vào mỗi vụ thu hoạch',
]
const wish = [
  'Đề nghị xã khảo sát và trả lời rõ thời gian sửa chữa',
  'Mong Ủy ban nhân dân xã làm việc với điện lực để nâng công suất trạm',
  'Đề nghị hướng dẫn một lần cho đủ hồ sơ',
  'Mong xã bố trí bãi tập kết chung cho cả làng nghề',
  'Đề nghị xã có ý kiến với ngân hàng chính sách',
  'Mong được gặp trực tiếp bộ phận phụ trách để trình bày',
]
const rare = [
  'lò nung tuy-nen',
  'máy ép viên nén',
  'kho lạnh âm sâu',
  'vải địa kỹ thuật',
  'trứng giống Đông Tảo',
  'mây tre đan xuất khẩu',
  'sơn mài',
  'bánh đa nem',
]

/** One petition's words, some 300 characters, as people write them; the n-th is always the same. */
export interface Text {
  readonly sender: string
  readonly title: string
  readonly content: string
}

export function textOf(n: number): Text {
  const random = seeded(n)
  const one = (list: readonly string[]) => list[random(list.length)] ?? ''
  const sender = `${one(who)} Mẫu ${n}`
  const first = one(what)
  const seldom = random(50) === 0 ? ` Chúng tôi làm ${one(rare)}, đơn hàng phải giao đúng hẹn.` : ''
  const content = `${sender} ở ${one(where)}: ${first} ${one(since)}. Thêm nữa, ${one(what)}, ảnh hưởng đến ${3 + random(60)} hộ kinh doanh quanh đây.${seldom} ${one(wish)}.`
  return { sender, title: `${first.charAt(0).toUpperCase()}${first.slice(1)}`.slice(0, 90), content }
}

/** What people look for: common and rare, with accents and without, several words, and what is not there. */
export const searches = [
  'làng nghề',
  'lang nghe',
  'ngập',
  'dien yeu',
  'hóa đơn điện tử',
  'Hoá đơn',
  'lò nung',
  'banh da nem',
  'máy bào điện lực',
  'kho lạnh',
  'nuoc thai',
  'sân bay',
]
