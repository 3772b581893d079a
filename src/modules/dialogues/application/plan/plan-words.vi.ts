import type { Purpose } from '#modules/units/index.ts'

/** The months and days of a plan's schedule, as they are said. */
interface ScheduleWords {
  readonly plan: string
  readonly before: boolean
  readonly due: string
  readonly notice: string
  readonly conference: string
}

/** What a plan says by itself: its headings, and what is proposed to who begins one. */
export const planWords = {
  title: (year: number) => `Tổ chức Hội nghị đối thoại doanh nghiệp năm ${year}`,
  basis: (unit: string, number: string, on: string, title: string, city: string) =>
    `Thực hiện Kế hoạch số ${number || '…'} ngày ${on || '…'} của UBND ${city}${title && ` về ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}`}, UBND ${unit} lập kế hoạch đối thoại với doanh nghiệp, hợp tác xã, hộ kinh doanh như sau.`,
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
    schedule: 'V. Tiến độ',
    budget: 'VI. Kinh phí',
    recipients: 'Nơi nhận:',
  },
  when: (time: string, day: string) => `Thời gian: ${time}, ${day}.`,
  where: (place: string) => `Địa điểm: ${place}.`,
  chair: (who: string) => `Chủ trì: ${who}.`,
  programmeLine: (time: string, what: string) => `${time}: ${what}`,
  proposed: {
    /** `term`: the five years the unit's development is planned for, "2025–2030". */
    purposes: (unit: string, term: string) => [
      'Lãnh đạo nghe trực tiếp điều doanh nghiệp, hợp tác xã, hộ kinh doanh đang vướng và trả lời từng việc; quan tâm trước hết nông nghiệp, tiểu thủ công nghiệp, dịch vụ, thương mại.',
      'Lấy kiến nghị làm căn cứ chọn việc hỗ trợ nông nghiệp công nghệ cao, chế biến nông sản, làng nghề truyền thống, dịch vụ logistics, thương mại.',
      `Cải thiện Chỉ số năng lực cạnh tranh cấp xã (DCCI): làm ăn ở ${unit} thuận lợi, thủ tục minh bạch, chính quyền gần doanh nghiệp.`,
      'Giới thiệu chủ trương, chính sách mới của Nhà nước và thành phố; đưa lên cấp trên những chỗ chính sách chưa sát với sản xuất, kinh doanh ở cơ sở.',
      `Thêm số liệu cho kế hoạch phát triển kinh tế - xã hội giai đoạn ${term}: nâng mức sống, khuyến khích khởi nghiệp, đổi mới sáng tạo.`,
    ],
    requirements: [
      'Họp trực tiếp, mỗi năm ít nhất một lần; có nhiều kiến nghị mới thì họp thêm.',
      'Công khai trên cổng thông tin điện tử từ thông báo, kiến nghị, tiến độ đến câu trả lời và báo cáo.',
      'Bàn những việc cơ sở kinh doanh hay vướng: thủ tục đất đai, vay vốn, thuế và phí, khởi nghiệp, làng nghề.',
      'Cán bộ lắng nghe, nhận phần việc của mình, theo cùng doanh nghiệp đến khi xong việc.',
      'Mỗi việc có người làm, có hạn; không để kiến nghị kéo dài; việc vượt thẩm quyền thì phối hợp với cơ quan của thành phố.',
      'Ngoài việc trước mắt, bàn cả hướng lâu dài theo nghị quyết phát triển kinh tế - xã hội của địa phương.',
      'Chương trình rõ, gọn, thiết thực, tiết kiệm.',
    ],
    participants: (unit: string) => [
      `Lãnh đạo UBND ${unit}; các phòng, Trung tâm Phục vụ hành chính công, Trung tâm dịch vụ Sự nghiệp công, Công an, Mặt trận và các đoàn thể.`,
      'Doanh nghiệp, hợp tác xã, hộ kinh doanh trên địa bàn có đăng ký hoặc có kiến nghị.',
      'Đại diện lãnh đạo thành phố (nếu có); phòng, ban chuyên môn của thành phố có việc trong các kiến nghị.',
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
    posting: (unit: string) =>
      `Niêm yết thông báo tại trụ sở UBND ${unit}, Trung tâm Phục vụ hành chính công và các thôn, tổ dân phố; đăng trên cổng thông tin điện tử, đọc trên loa truyền thanh. Thông báo nêu cách đăng ký dự, hạn gửi kiến nghị, kèm phiếu kiến nghị bằng giấy và địa chỉ gửi trực tuyến.`,
    intake: (lastDay: string, workingDays: number) =>
      `Nhận trực tuyến đến 24 giờ ${lastDay}, nhận giấy tại quầy đến hết giờ làm việc ngày ấy (trước hội nghị ${workingDays} ngày làm việc). Gửi sau hạn vẫn nhận và trả lời, không tính vào điều kiện tổ chức.`,
    condition: (registrations: number, petitions: number, reduced: number) =>
      `Hội nghị họp khi có từ ${registrations} cơ sở đăng ký và ${petitions} kiến nghị; ít cơ sở hơn nhưng có từ ${reduced} kiến nghị thì người chủ trì quyết định họp theo thực tế.`,
    noneRegistered: 'Không cơ sở nào đăng ký: báo cáo Sở Tài chính xin hoãn, mỗi năm nhiều nhất một lần.',
    answers: (own: number, joint: number) =>
      `Trả lời ngay tại hội nghị việc thuộc thẩm quyền. Còn lại trả lời bằng văn bản trong ${own} ngày làm việc; việc nhiều cơ quan, tối đa ${joint} ngày làm việc.`,
    beyond: 'Việc vượt thẩm quyền: báo cáo UBND thành phố, hoặc hướng dẫn gửi đúng cơ quan.',
    notHeld: (own: number, joint: number) =>
      `Không đủ điều kiện tổ chức: vẫn trả lời bằng văn bản trong ${own} ngày làm việc; việc nhiều cơ quan, ${joint} ngày làm việc.`,
    report: (workingDays: number) =>
      `Báo cáo kết quả theo mẫu Phụ lục II, gửi Sở Tài chính chậm nhất ${workingDays} ngày làm việc sau hội nghị: nội dung từng kiến nghị, việc đã làm, lý do chậm nếu có.`,
    /** `before`: the rule says "before this day"; else it is the last day. */
    schedule: ({ plan, before, due, notice, conference }: ScheduleWords) => [
      `${plan}: hoàn thiện kế hoạch, gửi Sở Tài chính ${before ? 'trước' : 'chậm nhất'} ngày ${due}.`,
      `${notice}: niêm yết thông báo; nhận đăng ký và kiến nghị.`,
      `${conference}: họp hội nghị, trả lời kiến nghị, báo cáo kết quả.`,
    ],
    budget: (unit: string) =>
      [
        `Nguồn: chi thường xuyên trong dự toán ngân sách năm của UBND ${unit}, theo dự toán được duyệt.`,
        'Nội dung chi: in tài liệu, phiếu đăng ký, phiếu kiến nghị; trang trí, hậu cần, nước uống, hội trường; băng rôn, áp phích; hỗ trợ cán bộ phục vụ theo quy định.',
        'Kế toán lập dự toán, thanh toán, quyết toán; chi đúng việc, tiết kiệm, có hiệu quả.',
      ].join('\n'),
    recipients: (unit: string) => [
      'Sở Tài chính (để báo cáo)',
      'Thường trực Đảng ủy, HĐND',
      `Chủ tịch, các Phó Chủ tịch UBND ${unit}`,
      'Ủy ban MTTQ và các tổ chức chính trị - xã hội',
      `Các phòng, đơn vị thuộc UBND ${unit}`,
      'Công an',
      'Lưu: VT, KT',
    ],
  },
} as const

/** Who does what by default (DOMAIN, "Who does what by default"), by what a part of the unit is there for. */
export const dutyWords: Partial<Record<Purpose, readonly string[]>> = {
  economy: [
    'Lập kế hoạch, chương trình; soạn thông báo, tài liệu, phiếu đăng ký, phiếu kiến nghị.',
    'Niêm yết tại trụ sở, Trung tâm Phục vụ hành chính công, các thôn, tổ dân phố; đưa tin lên cổng thông tin điện tử và loa truyền thanh.',
    'Nhận, phân loại, tổng hợp kiến nghị; hằng tuần đôn đốc các bộ phận trả lời, kể cả sau hội nghị.',
    'Chuẩn bị số liệu quản lý đất đai, quy hoạch; cùng giải quyết kiến nghị về đất đai, quy hoạch, cấp giấy chứng nhận quyền sử dụng đất.',
    'Điều hành phần trao đổi, ghi biên bản.',
    'Lập dự toán trình duyệt, bố trí kinh phí, quyết toán sau hội nghị; báo cáo kết quả.',
  ],
  office: ['Kiểm tra thể thức, phát hành và gửi văn bản.'],
  counter: ['Niêm yết thông báo, nhận phiếu đăng ký và phiếu kiến nghị tại quầy.'],
  services: [
    'Tuyên truyền, vận động doanh nghiệp, hợp tác xã, hộ kinh doanh tham gia.',
    'Hội trường, trang trí, nước uống, băng rôn; đưa tin trước, trong và sau hội nghị.',
  ],
  police: ['Phương án giữ an ninh, trật tự; trực ngày hội nghị, xử lý việc phát sinh về an ninh, an toàn.'],
  front: [
    'Lập danh sách, vận động hội viên, đoàn viên là chủ hộ kinh doanh, thành viên hợp tác xã tham gia.',
    'Cùng giải thích cho mọi người mục đích, ý nghĩa của hội nghị.',
  ],
  accounts: ['Dự toán, tạm ứng, quyết toán kinh phí.'],
}
