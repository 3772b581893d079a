/** What several papers of the conference ask, each once. */
export const guestsSlot = {
  key: 'khách mời khác',
  hint: 'Mỗi dòng một nơi: lãnh đạo thành phố, sở, ngành, Đảng ủy, HĐND, báo, đài …',
  long: true,
} as const
export const contactSlot = { key: 'báo dự', hint: 'Họ tên, số điện thoại người nhận báo; để trống: số của xã' } as const
export const secretarySlot = { key: 'thư ký', hint: 'Họ tên, chức danh người ghi biên bản' } as const
