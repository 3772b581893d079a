import type { Purpose } from '#modules/units/index.ts'

/** What a plan says by itself: its headings, and what is proposed to who begins one. */
export const planWords = {
  title: (year: number) => `Tổ chức Hội nghị đối thoại doanh nghiệp năm ${year}`,
  basis: (unit: string, number: string, on: string, title: string) =>
    `Thực hiện Kế hoạch số ${number || '…'} ngày ${on || '…'}${title && ` (${title})`}, UBND ${unit} lập kế hoạch đối thoại với doanh nghiệp, hợp tác xã, hộ kinh doanh như sau.`,
  headings: {
    purpose: 'I. Mục đích, yêu cầu',
    purposes: '1. Mục đích',
    requirements: '2. Yêu cầu',
    conference: 'II. Hội nghị',
    when: '1. Thời gian, địa điểm, người chủ trì',
    participants: '2. Thành phần tham dự',
    programme: '3. Chương trình',
    petitions: 'III. Tiếp nhận và giải quyết kiến nghị',
    duties: 'IV. Phân công nhiệm vụ',
    budget: 'V. Kinh phí',
    recipients: 'Nơi nhận:',
  },
  when: (time: string, day: string) => `Thời gian: ${time}, ${day}.`,
  where: (place: string) => `Địa điểm: ${place}.`,
  chair: (who: string) => `Chủ trì: ${who}.`,
  programmeLine: (time: string, what: string) => `${time}: ${what}`,
  proposed: {
    purposes: [
      'Lãnh đạo nghe trực tiếp điều doanh nghiệp, hợp tác xã, hộ kinh doanh đang vướng và trả lời từng việc.',
      'Lấy kiến nghị làm căn cứ chọn việc hỗ trợ sản xuất, kinh doanh trong năm và những năm sau.',
      'Giới thiệu chính sách mới; việc vượt thẩm quyền thì báo cáo lên thành phố và theo đến khi có trả lời.',
    ],
    requirements: [
      'Công khai từ thông báo, kiến nghị, tiến độ đến câu trả lời và báo cáo.',
      'Mỗi việc có người làm, có hạn; không để kiến nghị nào quá hạn.',
      'Gọn, thiết thực, tiết kiệm.',
    ],
    participants: (unit: string) => [
      `Lãnh đạo UBND ${unit}; các phòng, trung tâm, Công an, Mặt trận và đoàn thể.`,
      'Doanh nghiệp, hợp tác xã, hộ kinh doanh trên địa bàn có đăng ký.',
      'Đại diện lãnh đạo thành phố, sở, ngành liên quan đến kiến nghị (nếu có).',
    ],
    /** Minutes from the beginning, and what then happens. */
    programme: [
      [-30, 'Đón tiếp, điểm danh, phát tài liệu'],
      [0, 'Khai mạc, giới thiệu thành phần'],
      [10, 'Kết quả giải quyết kiến nghị của kỳ trước'],
      [25, 'Giới thiệu chính sách mới'],
      [45, 'Trả lời các kiến nghị đã gửi'],
      [105, 'Hỏi, đáp trực tiếp'],
      [165, 'Người chủ trì kết luận'],
      [180, 'Bế mạc'],
    ] as readonly (readonly [number, string])[],
    intake: (lastDay: string, workingDays: number) =>
      `Nhận trực tuyến đến 24 giờ ${lastDay}, nhận giấy tại quầy đến hết giờ làm việc ngày ấy (trước hội nghị ${workingDays} ngày làm việc). Gửi sau hạn vẫn nhận và trả lời, không tính vào điều kiện tổ chức.`,
    condition: (registrations: number, petitions: number, reduced: number) =>
      `Hội nghị họp khi có từ ${registrations} cơ sở đăng ký và ${petitions} kiến nghị; ít cơ sở hơn nhưng có từ ${reduced} kiến nghị thì người chủ trì quyết định.`,
    answers: (own: number, joint: number) =>
      `Trả lời ngay tại hội nghị việc thuộc thẩm quyền. Còn lại trả lời bằng văn bản trong ${own} ngày làm việc; việc nhiều cơ quan, tối đa ${joint} ngày làm việc.`,
    beyond: 'Việc vượt thẩm quyền: báo cáo UBND thành phố, hoặc hướng dẫn gửi đúng cơ quan.',
    notHeld: (own: number, joint: number) =>
      `Không đủ điều kiện tổ chức: vẫn trả lời bằng văn bản trong ${own} ngày làm việc; việc nhiều cơ quan, ${joint} ngày làm việc.`,
    report: (workingDays: number) =>
      `Báo cáo kết quả gửi Sở Tài chính chậm nhất ${workingDays} ngày làm việc sau hội nghị.`,
    budget: (unit: string) => `Chi thường xuyên trong dự toán ngân sách năm của UBND ${unit}, theo dự toán được duyệt.`,
    recipients: (unit: string) => [
      'Sở Tài chính (để báo cáo)',
      'Thường trực Đảng ủy, HĐND',
      `Chủ tịch, các Phó Chủ tịch UBND ${unit}`,
      'Ủy ban MTTQ và các đoàn thể',
      'Các phòng, trung tâm, Công an',
      'Lưu: VT, KT',
    ],
  },
} as const

/** Who does what by default (DOMAIN, "Who does what by default"), by what a part of the unit is there for. */
export const dutyWords: Partial<Record<Purpose, readonly string[]>> = {
  economy: [
    'Lập kế hoạch, dự toán, thông báo, phiếu đăng ký, phiếu kiến nghị; niêm yết, phụ trách cổng đối thoại.',
    'Nhận, phân loại, tổng hợp kiến nghị; đôn đốc trả lời hằng tuần.',
    'Chuẩn bị số liệu đất đai, quy hoạch; chương trình, điều hành phần trao đổi, biên bản.',
    'Báo cáo kết quả, quyết toán.',
  ],
  office: ['Kiểm tra thể thức, phát hành và gửi văn bản.'],
  counter: ['Niêm yết thông báo, nhận phiếu đăng ký và phiếu kiến nghị tại quầy.'],
  services: ['Tuyên truyền, vận động; hội trường, nước uống, băng rôn; đưa tin trước, trong và sau hội nghị.'],
  police: ['Phương án giữ an ninh, trật tự; trực ngày hội nghị.'],
  front: ['Lập danh sách hội viên là chủ cơ sở, vận động tham gia, giải thích mục đích của hội nghị.'],
  accounts: ['Dự toán, tạm ứng, quyết toán kinh phí.'],
}
