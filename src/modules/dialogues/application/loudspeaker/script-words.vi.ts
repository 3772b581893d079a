/**
 * What loudspeakers say. Everything handed in is spelled out already: no figure, no abbreviation; where to look is never
 * an address or a code to scan.
 */
export const scriptWords = {
  thanks: 'Xin trân trọng cảm ơn.',
  again: (phone: string) => `Xin nhắc lại, số ${phone}.`,
  ask: (phone: string) => `Cần hỏi, mời gọi số ${phone}.`,
  counterFallback: 'bộ phận một cửa',
  notice: {
    opening: (body: string) => `${body} xin thông báo.`,
    when: (year: string, time: string, day: string, place: string) =>
      `Hội nghị đối thoại doanh nghiệp năm ${year} được tổ chức vào ${time}, ${day}, tại ${place}.`,
    invite: 'Kính mời các doanh nghiệp, hợp tác xã, hộ kinh doanh trên địa bàn đăng ký dự và gửi kiến nghị.',
    online: (day: string) => `Kiến nghị gửi trực tuyến được nhận đến hai mươi bốn giờ, ${day}.`,
    counter: (counter: string, hour: string) => `Phiếu giấy nộp tại ${counter}, đến ${hour} cùng ngày.`,
    chair: (who: string) => `Hội nghị do ${who} chủ trì. Dự hội nghị không mất phí.`,
    about:
      'Bà con kinh doanh đang vướng chuyện gì, về đất đai, vay vốn, thuế, đường điện, thủ tục, hay việc khác, cứ nêu ra. Kiến nghị nào cũng được ghi sổ, có mã để theo dõi, và được trả lời.',
    ways: 'Gửi trên điện thoại chừng hai phút, không phải tạo tài khoản. Không tiện gõ thì nói, cán bộ ghi lại giúp. Phiếu giấy có sẵn ở trụ sở, ở quầy tiếp nhận và ở các thôn, tổ dân phố.',
    late: 'Kiến nghị gửi sau hạn vẫn được nhận và trả lời, nhưng không tính vào điều kiện tổ chức hội nghị.',
    repeat: (day: string, time: string) => `Xin nhắc lại: hạn cuối gửi kiến nghị là ${day}; hội nghị họp vào ${time}.`,
  },
  reminder: {
    opening: (body: string) => `${body} xin nhắc.`,
    soon: (day: string) => `Sắp hết hạn gửi kiến nghị cho hội nghị đối thoại doanh nghiệp. Ngày cuối là ${day}.`,
    hours: (counter: string, hour: string) =>
      `Gửi trực tuyến đến hai mươi bốn giờ; nộp phiếu giấy tại ${counter} đến ${hour} ngày hôm ấy.`,
    invite: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh nào chưa gửi, xin gửi ngay. Ai chưa đăng ký dự thì đăng ký.',
    conference: (time: string, day: string, place: string) => `Hội nghị họp vào ${time}, ${day}, tại ${place}.`,
    why: 'Đủ số cơ sở đăng ký và đủ số kiến nghị thì hội nghị mới họp được, nên mỗi phiếu đều đáng quý. Chuyện vướng của một nhà có khi là chuyện của cả làng nghề.',
    help: 'Cần giúp viết phiếu, bà con ra quầy tiếp nhận hoặc gặp trưởng thôn, tổ trưởng. Gọi điện đến, cán bộ ghi kiến nghị giúp.',
  },
  eve: {
    opening: (body: string) => `${body} trân trọng kính mời.`,
    when: (day: string, time: string, place: string) =>
      `Hội nghị đối thoại doanh nghiệp họp vào ngày mai, ${day}, lúc ${time}, tại ${place}.`,
    come: 'Mời các doanh nghiệp, hợp tác xã, hộ kinh doanh đã đăng ký đến trước mười lăm phút để điểm danh. Ai có giấy mời xin mang theo.',
    speak: 'Tại hội nghị, ai cũng có thể hỏi thêm. Câu hỏi nào cũng được ghi lại và trả lời.',
    chair: (who: string) => `Hội nghị do ${who} chủ trì.`,
    course:
      'Hội nghị nghe kết quả giải quyết kiến nghị kỳ trước, nghe giới thiệu chính sách mới, rồi trả lời từng kiến nghị đã gửi và trao đổi trực tiếp.',
    cannot: 'Ai không đến được, câu trả lời vẫn được gửi đến tận nơi và công khai cho mọi người cùng xem.',
  },
  results: {
    opening: (body: string) => `${body} thông báo kết quả.`,
    held: (year: string, day: string) => `Hội nghị đối thoại doanh nghiệp năm ${year} đã họp ${day}.`,
    notHeld: (year: string) =>
      `Năm ${year}, đơn vị không tổ chức hội nghị đối thoại doanh nghiệp. Mọi kiến nghị đã gửi đều được trả lời bằng văn bản.`,
    figures: (registrations: string, petitions: string) =>
      `Có ${registrations} cơ sở đăng ký, ${petitions} kiến nghị được nhận.`,
    aloud: (n: string) => `${n} kiến nghị được trả lời ngay tại hội nghị.`,
    written: (n: string) => `${n} kiến nghị đã được trả lời bằng văn bản.`,
    city: (n: string) => `${n} kiến nghị vượt thẩm quyền, đã báo cáo thành phố và đang chờ trả lời.`,
    open: (n: string) => `${n} kiến nghị còn lại đang được giải quyết, trả lời bằng văn bản đúng hạn.`,
    all: 'Không còn kiến nghị nào chờ trả lời.',
    public: 'Từng kiến nghị, từng câu trả lời được công khai, ai cũng xem được tại trụ sở và trên cổng đối thoại.',
    promise:
      'Việc đã hứa tại hội nghị có người làm, có hạn, được theo dõi đến khi xong. Ai thấy câu trả lời chưa thỏa đáng thì đề nghị xem lại.',
    next: 'Có vướng mắc mới, bà con gửi kiến nghị bất cứ lúc nào, không phải đợi đến hội nghị năm sau.',
  },
} as const
