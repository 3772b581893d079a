/** What is published of a dialogue says, for the official site, the feed, and whoever copies it. Made of the data alone. */
export const itemWords = {
  seeAll: (address: string) => `Xem trên cổng đối thoại: ${address}`,
  notice: {
    title: (year: number) => `Thông báo tổ chức Hội nghị đối thoại doanh nghiệp năm ${year}`,
    corrected: (title: string, seq: number) => `${title} (bản sửa ${seq - 1})`,
    lead: (day: string, time: string, place: string, lastDay: string) =>
      `Hội nghị họp lúc ${time}, ${day}, tại ${place}. Nhận kiến nghị đến hết ${lastDay}.`,
  },
  moved: {
    title: (year: number) => `Đổi ngày Hội nghị đối thoại doanh nghiệp năm ${year}`,
    lead: (was: string, now: string) => `Hội nghị chuyển từ ${was} sang ${now}.`,
    stays: (lastDay: string) =>
      `Hạn nhận kiến nghị đã công bố giữ nguyên: hết ${lastDay}. Đăng ký và kiến nghị đã gửi vẫn có giá trị.`,
    open: 'Đăng ký và kiến nghị đã gửi vẫn có giá trị.',
  },
  postponed: {
    title: (year: number) => `Lùi thời gian Hội nghị đối thoại doanh nghiệp năm ${year}`,
    lead: (on: string) => `Ngày ${on}, Sở Tài chính đồng ý lùi thời gian tổ chức hội nghị.`,
    text: (day: string) =>
      `Hội nghị dự kiến họp ${day}. Đăng ký và kiến nghị đã gửi vẫn có giá trị; việc nhận tiếp tục theo thời gian mới.`,
  },
  decisions: {
    hold: {
      title: (year: number) => `Tổ chức Hội nghị đối thoại doanh nghiệp năm ${year}`,
      lead: (day: string, place: string) => `Đủ điều kiện, hội nghị họp ${day}, tại ${place}.`,
    },
    'hold-as-is': {
      title: (year: number) => `Tổ chức Hội nghị đối thoại doanh nghiệp năm ${year}`,
      lead: (day: string, place: string) =>
        `Người chủ trì quyết định tổ chức theo thực tế: hội nghị họp ${day}, tại ${place}.`,
    },
    'reopen-intake': {
      title: (year: number) => `Mở lại tiếp nhận đăng ký, kiến nghị năm ${year}`,
      lead: (day: string) => `Đăng ký và kiến nghị được nhận tiếp; hội nghị dự kiến họp ${day}.`,
    },
    'answer-in-writing': {
      title: (year: number) => `Năm ${year} không tổ chức hội nghị, trả lời kiến nghị bằng văn bản`,
      lead: () => 'Chưa đủ điều kiện tổ chức hội nghị. Mọi kiến nghị đã gửi đều được trả lời bằng văn bản.',
    },
    'ask-to-postpone': {
      title: (year: number) => `Xin lùi thời gian Hội nghị đối thoại doanh nghiệp năm ${year}`,
      lead: () => 'Chưa có cơ sở nào đăng ký; đơn vị xin Sở Tài chính cho lùi thời gian tổ chức.',
    },
    'close-with-report': {
      title: (year: number) => `Năm ${year} không tổ chức Hội nghị đối thoại doanh nghiệp`,
      lead: () => 'Năm nay khép lại bằng báo cáo. Kiến nghị đã nhận vẫn được trả lời bằng văn bản.',
    },
    counts: (on: string, registrations: number, petitions: number) =>
      `Quyết định ngày ${on}, khi có ${registrations} cơ sở đăng ký và ${petitions} kiến nghị được tính.`,
  },
  petitions: {
    title: (year: number) => `Kiến nghị của doanh nghiệp, hợp tác xã, hộ kinh doanh năm ${year}`,
    lead: (n: number, on: string) =>
      `${n} kiến nghị đã công khai đến ngày ${on}. Trả lời được công khai từng kiến nghị.`,
    line: (number: number, title: string, who: string, state: string) => `Số ${number}. ${title} (${who}): ${state}`,
    states: {
      handling: 'đang giải quyết',
      answered: 'đã trả lời',
      'waiting-city': 'chờ thành phố',
      guided: 'đã hướng dẫn',
      duplicate: 'trùng, trả lời chung',
      withdrawn: 'đã rút',
    } as Readonly<Record<string, string>>,
  },
  answers: {
    title: (n: number, on: string) => `Trả lời ${n} kiến nghị, ngày ${on}`,
    lead: (year: number, on: string) => `Trả lời kiến nghị của kỳ đối thoại năm ${year}, ngày ${on}.`,
    petition: (index: number, number: number, title: string) => `${index}. Kiến nghị số ${number}: ${title}`,
    who: (who: string) => `Người gửi: ${who}.`,
    reference: (text: string) => `${text}.`,
  },
  themes: {
    title: (year: number) => `Nhóm vấn đề, giải pháp và đề xuất từ kỳ đối thoại năm ${year}`,
    lead: (n: number, on: string) => `${n} nhóm vấn đề đã công khai đến ngày ${on}.`,
    petitions: (n: number) => `${n} kiến nghị cùng hỏi.`,
    measure: (kind: 'solution' | 'proposal', what: string, who: string, when: string) =>
      `${kind === 'solution' ? 'Giải pháp của xã' : 'Đề xuất với cấp trên'}: ${what} (${[who, when].filter(Boolean).join(', ')})`,
    due: (on: string) => `hẹn ${on}`,
    kept: (on: string) => `đã làm ${on}`,
  },
  results: {
    title: (year: number) => `Kết quả Hội nghị đối thoại doanh nghiệp năm ${year}`,
    lead: (on: string, place: string) => `Hội nghị đã họp ${on}, tại ${place}.`,
    registrations: (n: number) => `Cơ sở đăng ký tham dự: ${n}`,
    petitions: (n: number) => `Kiến nghị đã nhận: ${n}`,
    aloud: (n: number) => `Trả lời ngay tại hội nghị: ${n}`,
    written: (n: number) => `Trả lời, hướng dẫn bằng văn bản: ${n}`,
    city: (n: number) => `Chờ thành phố trả lời: ${n}`,
    open: (n: number) => `Đang giải quyết: ${n}`,
    text: 'Từng kiến nghị, tiến độ và câu trả lời được công khai trên cổng đối thoại.',
  },
} as const
