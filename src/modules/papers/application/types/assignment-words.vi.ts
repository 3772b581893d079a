/** Phân công nhiệm vụ, as a decision (mẫu 1.2) and as a notice. */
export const assignmentWords = {
  decision: {
    name: 'Quyết định phân công, lập tổ giúp việc',
    about: 'Ai làm việc gì, xong ngày nào; bảng phân công ở phụ lục',
    wording: {
      title: 'Phân công nhiệm vụ, lập Tổ giúp việc đối thoại doanh nghiệp năm {năm}',
      text: `Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ {kế hoạch thành phố?};
Căn cứ Kế hoạch {kế hoạch?} của {đơn vị} tổ chức {hội nghị};
Theo đề nghị của {bộ phận tham mưu}.

QUYẾT ĐỊNH:
Điều 1. Phân công nhiệm vụ chuẩn bị, tổ chức {hội nghị} và giải quyết kiến nghị theo bảng phân công kèm theo.
Điều 2. Lập Tổ giúp việc hội nghị gồm các ông, bà:
{thành viên tổ giúp việc}
Tổ giúp việc chuẩn bị hội nghị, theo dõi việc trả lời kiến nghị cho đến khi gửi báo cáo kết quả, sau đó tự giải thể.
Điều 3. Quyết định có hiệu lực từ ngày ký. Chánh Văn phòng HĐND và UBND, Thủ trưởng các đơn vị có tên trong bảng phân công và các ông, bà có tên tại Điều 2 chịu trách nhiệm thi hành.

Nơi nhận:
- Như Điều 3;
- Thường trực Đảng ủy, HĐND (để báo cáo);
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
    },
  },
  notice: {
    name: 'Thông báo phân công nhiệm vụ',
    about: 'Như quyết định, khi không lập tổ giúp việc',
    wording: {
      title: 'Phân công nhiệm vụ tổ chức {hội nghị}',
      text: `Thực hiện Kế hoạch {kế hoạch?} của {đơn vị}, {đơn vị} phân công nhiệm vụ chuẩn bị, tổ chức {hội nghị} như sau.
{bảng phân công}
Thủ trưởng các đơn vị phân công người làm, báo cáo tiến độ hằng tuần cho {bộ phận tham mưu}. Việc vướng mắc, phát sinh báo ngay để {bộ phận tham mưu} trình lãnh đạo.

Nơi nhận:
- Các đơn vị có tên trong bảng;
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
    },
    places: { 'bảng phân công': 'Bảng đơn vị, nhiệm vụ, ngày xong' },
  },
  members: {
    key: 'thành viên tổ giúp việc',
    hint: 'Mỗi dòng một người: "- Ông Nguyễn Văn A, Trưởng phòng Kinh tế: Tổ trưởng;"',
    long: true,
  },
} as const
