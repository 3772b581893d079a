/** Biên bản (NĐ 30/2020, mẫu 1.9) and thông báo kết luận. */
export const minutesWords = {
  name: 'Biên bản hội nghị',
  about: 'Từng kiến nghị với câu trả lời, lời hứa; thư ký và chủ tọa ký',
  wording: {
    title: '{hội nghị}',
    text: `Thời gian bắt đầu: {giờ bắt đầu}, {ngày họp}.
Địa điểm: {địa điểm}.
Thành phần tham dự: {số người dự}.
- Cơ quan, đoàn thể, khách được mời: {cơ quan dự?}.
- Doanh nghiệp, hợp tác xã, hộ kinh doanh đăng ký dự: {số cơ sở đăng ký}.
Chủ trì: {chủ trì}.
Thư ký: {thư ký}.
Nội dung:
I. Diễn biến
Hội nghị theo chương trình: {trình tự}.
Đưa ra trao đổi {số trao đổi} kiến nghị; trả lời xong tại hội nghị {số trả lời xong}; nêu thêm tại hội nghị {số nêu thêm}.
{diễn biến khác?}
II. Trao đổi, trả lời kiến nghị
{trao đổi}
III. Kết luận
{kết luận}
{tệp kèm theo?}
Hội nghị kết thúc lúc {giờ kết thúc}, {ngày họp}. Biên bản được đọc lại, những người dự họp nhất trí.

Nơi nhận:
- Chủ tịch, các Phó Chủ tịch UBND;
- Các phòng, trung tâm, đơn vị;
- Lưu: {nơi lưu}.`,
  },
  places: {
    'cơ quan dự': 'Cơ quan, đoàn thể, khách được mời',
    'số cơ sở đăng ký': 'Số cơ sở đã đăng ký dự',
    'trình tự': 'Các việc của chương trình, trên một dòng',
    'số trao đổi': 'Số kiến nghị đưa ra trao đổi',
    'số trả lời xong': 'Số kiến nghị trả lời xong tại hội nghị',
    'số nêu thêm': 'Số kiến nghị nêu lần đầu tại hội nghị',
    'trao đổi': 'Từng kiến nghị theo chủ đề, với câu trả lời và lời hứa',
    'tệp kèm theo': 'Danh mục ảnh, ghi âm đã thêm ở trang ghi biên bản',
  },
  along: 'Tài liệu kèm theo biên bản, lưu trong hồ sơ điện tử của kỳ đối thoại:',
  file: (isSound: boolean, name: string, petition: string, by: string, hour: string, day: string) =>
    `${isSound ? 'Tệp ghi âm' : 'Tệp ảnh'}${petition && `, kiến nghị số ${petition}`}: ${name}; ${by} thêm lúc ${hour}, ${day}.`,
  began: { key: 'giờ bắt đầu', hint: 'Để trống: giờ ghi trong kế hoạch' },
  ended: { key: 'giờ kết thúc', hint: 'Ví dụ: 11 giờ 20' },
  present: {
    key: 'số người dự',
    hint: 'Ví dụ: 62 người, trong đó 31 đại diện doanh nghiệp, hợp tác xã, hộ kinh doanh; để trống nếu đã điểm danh ở cửa',
  },
  course: { key: 'diễn biến khác', hint: 'Việc ngoài chương trình, nếu có', long: true },
  conclusion: { key: 'kết luận', hint: 'Người chủ trì kết luận; mỗi dòng một ý, "- …" là gạch đầu dòng', long: true },
  conclusionPaper: {
    name: 'Thông báo kết luận',
    about: 'Việc đã quyết, lời hứa có người làm và hạn, kiến nghị trả lời sau; xác nhận câu trả lời đã nói',
    wording: {
      title: 'Kết luận của {chức danh chủ trì} tại {hội nghị}',
      text: `Ngày {ngày đã họp}, tại {địa điểm}, {đơn vị} tổ chức {hội nghị}. Chủ trì: {chủ trì}. Hội nghị trao đổi {số trao đổi} kiến nghị, trả lời xong {số trả lời xong}. Kết luận như sau:
{kết luận?}
{nội dung kết luận}
Thông báo này xác nhận các câu trả lời đã nói tại hội nghị. Nơi kiến nghị cần văn bản riêng thì báo {nơi tiếp nhận}, điện thoại {điện thoại}.
Câu trả lời và việc đã hứa được công khai, theo dõi tại {địa chỉ cổng?}.

Nơi nhận:
- Thường trực Đảng ủy, HĐND (để báo cáo);
- Chủ tịch, các Phó Chủ tịch UBND;
- Các phòng, trung tâm, đơn vị (để thực hiện);
- Các nơi có kiến nghị;
- Lưu: {nơi lưu}.`,
    },
    places: {
      'chức danh chủ trì': 'Chức danh người chủ trì',
      'ngày đã họp': 'Ngày họp, không có thứ',
      'số trao đổi': 'Số kiến nghị đưa ra trao đổi',
      'số trả lời xong': 'Số kiến nghị trả lời xong tại hội nghị',
      'nội dung kết luận': 'Đã trả lời, đã hứa, trả lời sau, vượt thẩm quyền',
    },
  },
  chair: 'người chủ trì',
} as const
