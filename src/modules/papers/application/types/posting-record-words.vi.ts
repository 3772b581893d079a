/** Biên bản niêm yết (R5). */
export const postingRecordWords = {
  name: 'Biên bản niêm yết',
  about: 'Mỗi nơi đã niêm yết một tờ, kèm bằng chứng đã gửi',
  type: 'Biên bản',
  wording: {
    title: 'Niêm yết thông báo {hội nghị}',
    text: `Ngày {ngày niêm yết}, tại {nơi niêm yết}, chúng tôi gồm:
- Người niêm yết: {người niêm yết};
- Người chứng kiến: {người chứng kiến?}.
Cùng lập biên bản về việc niêm yết:
- Thông báo {thông báo} của {đơn vị} về tổ chức {hội nghị};
- Phiếu đăng ký dự hội nghị và phiếu kiến nghị, kèm địa chỉ, mã QR gửi trực tuyến.
Nơi đặt bảng: {chỗ dán?}.
Thời gian niêm yết: từ ngày {ngày niêm yết} đến hết {ngày họp}.
Bằng chứng: {bằng chứng}.
Ghi nhận thêm: {ghi chú?}.
Biên bản lập thành hai bản, đọc lại cho mọi người cùng nghe và ký tên; mỗi bên giữ một bản.`,
  },
  places: {
    'ngày niêm yết': 'Ngày đã niêm yết',
    'nơi niêm yết': 'Trụ sở, quầy, thôn hoặc tổ dân phố',
    'người niêm yết': 'Ai niêm yết',
    'chỗ dán': 'Bảng tin, nhà văn hóa …',
    'bằng chứng': 'Ảnh, liên kết đã gửi',
    'ghi chú': 'Ghi khi báo đã niêm yết',
  },
  witness: { key: 'người chứng kiến', hint: 'Một người cho mọi nơi; để trống thì điền tay' },
  signs: ['Người niêm yết'],
  signsBeside: ['Người chứng kiến'],
  at: (channel: string, place: string) => (place ? `${channel}, ${place}` : channel),
  village: (name: string, former: string) => (former ? `${name} (xã ${former} cũ)` : name),
  head: (name: string) => name,
  photos: (count: number) => `${count} ảnh chụp`,
  none: 'chưa có ảnh, liên kết',
} as const
