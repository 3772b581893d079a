/** What is written to whoever looks after the installation. */
export const keeperWords = {
  'installation.holidays-missing': {
    title: (years: string) => `Cần nạp lịch nghỉ năm ${years}`,
    body: (years: string) =>
      `Lịch nghỉ lễ, Tết và ngày làm bù năm ${years} chưa được nạp đủ. Hạn rơi vào năm ấy đang là hạn tạm tính.\nVào Hệ thống, Lịch làm việc để nạp theo thông báo của Nhà nước.`,
  },
  'installation.backup-missing': {
    title: () => 'Không có bản sao lưu tốt',
    body: () =>
      'Chưa đặt nơi sao lưu hằng đêm, hoặc đã quá một ngày rưỡi không có bản sao lưu tốt. Hỏng máy lúc này là mất dữ liệu.\nVào Hệ thống, Sao lưu hằng đêm để xem vì sao.',
  },
  'installation.disk-short': {
    title: () => 'Ổ đĩa giữ dữ liệu sắp đầy',
    body: (free: string) =>
      `Ổ đĩa giữ dữ liệu chỉ còn trống ${free} GB. Đầy ổ thì hệ thống không nhận thêm kiến nghị, tệp được nữa.\nDọn bớt, hoặc chuyển dữ liệu sang ổ lớn hơn.`,
  },
} as const
