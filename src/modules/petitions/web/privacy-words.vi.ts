/** The privacy notice, in plain words (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP). */
export const words = {
  title: 'Quyền riêng tư',
  description: 'Thông tin anh/chị điền được dùng vào việc gì, ai xem được, giữ bao lâu và anh/chị có quyền gì.',
  home: 'Trang chính',
  about: (unit: string) =>
    `Trang này nói rõ ${unit} dùng thông tin anh/chị điền khi đăng ký dự hội nghị và gửi kiến nghị như thế nào.`,
  sections: (unit: { name: string; contactYears: number }) => [
    {
      title: 'Ai giữ thông tin?',
      lines: [
        `Ủy ban nhân dân ${lowerKind(unit.name)}. Trang này không dùng dịch vụ theo dõi, quảng cáo hay phông chữ của bên ngoài.`,
      ],
    },
    {
      title: 'Giữ những gì, để làm gì?',
      lines: [
        'Tên cơ sở, loại hình, thôn, ngành nghề: để biết ai kiến nghị, cơ sở có được tính vào điều kiện tổ chức hội nghị không, và để giao đúng người giải quyết.',
        'Tên người liên hệ, số điện thoại, thư điện tử: để gọi lại, báo kết quả, gửi giấy mời, và để anh/chị tra cứu.',
        'Mã số thuế, mã số hộ kinh doanh (nếu anh/chị điền): để không đếm một cơ sở hai lần. Mã số được mã hóa, cán bộ chỉ thấy vài chữ số cuối.',
        'Nội dung kiến nghị và tệp gửi kèm: để giải quyết. Xin đừng gửi ảnh căn cước công dân.',
      ],
    },
    {
      title: 'Vì sao không hỏi “đồng ý”?',
      lines: [
        'Tiếp nhận và giải quyết kiến nghị là nhiệm vụ của cơ quan nhà nước theo luật nên không cần sự đồng ý riêng. Việc nêu tên khi công khai thì có hỏi, theo loại hình của cơ sở; để trống không ảnh hưởng gì đến việc giải quyết.',
      ],
    },
    {
      title: 'Ai xem được?',
      lines: [
        'Cán bộ được giao việc: tiếp nhận, phân loại, trả lời, duyệt. Ai làm gì với kiến nghị đều được ghi lại.',
        'Bộ phận, cơ quan cùng giải quyết hoặc cấp trên, khi kiến nghị được chuyển đến họ.',
        'Mọi người: nội dung kiến nghị đã che thông tin cá nhân, tiến độ và câu trả lời. Doanh nghiệp, hợp tác xã được nêu tên trừ khi đề nghị ẩn. Hộ kinh doanh, cá nhân chỉ được nêu tên khi đồng ý; nếu không thì ghi “một hộ kinh doanh tại thôn …”.',
        'Khiếu nại, tố cáo gửi nhầm vào đây không bao giờ công khai; người gửi được giữ bí mật.',
      ],
    },
    {
      title: 'Giữ bao lâu?',
      lines: [
        'Kiến nghị và câu trả lời là hồ sơ công việc, lưu theo quy định về lưu trữ.',
        `Tên người liên hệ, số điện thoại, thư điện tử được giữ ${unit.contactYears} năm kể từ lần dùng cuối (lần nhận kiến nghị, trả lời, báo tin), rồi tự xóa; kiến nghị còn đang giải quyết thì giữ đến khi xong.`,
        'Muốn xóa sớm hơn, hoặc xóa cả mã số, anh/chị yêu cầu là được xóa khi không còn cần; hồ sơ còn lại không nêu người liên hệ.',
        'Tệp tải lên mà chưa bấm gửi không thuộc hồ sơ nào.',
      ],
    },
  ],
  rights: 'Anh/chị có quyền gì, trong bao lâu?',
  rightsAbout:
    'Yêu cầu được xác nhận trong 02 ngày làm việc. Mỗi hạn dưới đây được kéo dài nhiều nhất một lần, có báo trước.',
  rightsRows: [
    { right: 'Xem, sửa, nhận lại thông tin của mình', within: '10 ngày (15 ngày khi có bên khác cùng xử lý)' },
    {
      right: 'Rút lại việc cho nêu tên, hạn chế hoặc phản đối cách dùng',
      within: '15 ngày (20 ngày khi có bên khác cùng xử lý)',
    },
    { right: 'Xóa thông tin liên hệ', within: '20 ngày (30 ngày khi có bên khác cùng xử lý)' },
    { right: 'Yêu cầu bảo vệ thông tin', within: '15 ngày' },
    { right: 'Khiếu nại, tố cáo, yêu cầu bồi thường', within: 'theo luật về khiếu nại, tố cáo, dân sự' },
  ],
  rightsLimit:
    'Phần phải lưu theo luật về lưu trữ, hoặc cần để giải quyết kiến nghị, có thể chưa xóa ngay; khi đó anh/chị được trả lời rõ vì sao.',
  how: 'Yêu cầu ở đâu?',
  howCounter: 'Đến',
  howCall: 'gọi',
  howLink: 'hoặc viết vào mục Bổ sung của kiến nghị, mở bằng mã và số bí mật.',
  secret: 'Về mã và số bí mật',
  secretAbout:
    'Ai có liên kết riêng, hoặc có cả mã và số bí mật, đều xem được toàn bộ kiến nghị. Đừng chuyển tiếp biên nhận cho người không liên quan. Nếu lỡ lộ, báo xã để được cấp số bí mật và liên kết khác.',
  source: 'Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; Nghị định số 356/2025/NĐ-CP.',
} as const

/** "Xã Đại Sơn" within a sentence: "xã Đại Sơn". */
const lowerKind = (name: string) => name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)
