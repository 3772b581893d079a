/** Reports to Sở Tài chính on what came of the dialogue. */
export const resultReportWords = {
  yearAndOrdinal: (year: number, ordinal: number) => (ordinal > 1 ? `${year}, kỳ ${ordinal}` : String(year)),
  numbered: (plan: string) => `số ${plan}`,
  places: {
    'năm và kỳ': 'Năm đối thoại, kèm kỳ nếu năm có nhiều kỳ',
    'kế hoạch của kỳ': 'Số, ngày của kế hoạch, cả kế hoạch ban hành ngoài hệ thống',
    'đơn vị khi chưa có kế hoạch': 'Tên cơ quan, chỉ khi kỳ chưa có kế hoạch',
  },
  supplementaryPlaces: {
    'ngày gửi báo cáo': 'Ngày đã gửi báo cáo kết quả',
    'số còn lại khi báo cáo': 'Số kiến nghị chưa trả lời khi gửi báo cáo',
  },
  result: {
    name: 'Báo cáo kết quả',
    about: 'Gửi Sở Tài chính, kèm bảng từng kiến nghị (Phụ lục II)',
    computed: 'Hội nghị, kết quả, kiến nghị còn lại, nguyên nhân chậm, giải pháp; phụ lục đi kèm',
    wording: {
      title: 'Kết quả đối thoại doanh nghiệp năm {năm và kỳ}',
      text: `Kính gửi: Sở Tài chính

Thực hiện Kế hoạch {kế hoạch của kỳ?}, {đơn vị} báo cáo kết quả như sau.
{đơn vị khi chưa có kế hoạch?} báo cáo kết quả đối thoại với doanh nghiệp, hợp tác xã, hộ kinh doanh như sau.
{phần tính sẵn}

Nơi nhận:
- Thường trực Đảng ủy, HĐND;
- Chủ tịch, các Phó Chủ tịch UBND;
- Lưu: {nơi lưu}.`,
    },
  },
  supplementary: {
    name: 'Báo cáo bổ sung',
    about: 'Kiến nghị còn mở khi gửi báo cáo, nay đã trả lời hoặc còn chờ',
    computed: 'Kiến nghị đã giải quyết sau ngày báo cáo, kiến nghị còn lại, nguyên nhân chậm; phụ lục đi kèm',
    wording: {
      title: 'Bổ sung kết quả đối thoại doanh nghiệp năm {năm và kỳ}',
      text: `Kính gửi: Sở Tài chính

Tiếp theo Báo cáo kết quả đã gửi ngày {ngày gửi báo cáo}, khi đó còn {số còn lại khi báo cáo} kiến nghị chưa trả lời, {đơn vị} báo cáo bổ sung như sau.
{phần tính sẵn}

Nơi nhận:
- Thường trực Đảng ủy, HĐND;
- Chủ tịch, các Phó Chủ tịch UBND;
- Lưu: {nơi lưu}.`,
    },
  },
  public: {
    name: 'Báo cáo kết quả, bản công khai',
    about: 'Như báo cáo, tên người gửi chỉ như trên cổng',
    computed: 'Như báo cáo kết quả, chỉ phần đã công khai; phụ lục đi kèm',
    wording: {
      title: 'Kết quả đối thoại doanh nghiệp năm {năm và kỳ}, bản công khai',
      text: `{đơn vị} công khai kết quả đối thoại với doanh nghiệp, hợp tác xã, hộ kinh doanh như sau.
{phần tính sẵn}`,
    },
  },
  notHeld: {
    name: 'Báo cáo năm không tổ chức hội nghị',
    about: 'Đã làm gì để mời, vì sao không họp, kiến nghị giải quyết bằng văn bản ra sao',
    wording: {
      title: 'Kết quả đối thoại doanh nghiệp năm {năm}, không tổ chức hội nghị',
      text: `Kính gửi: Sở Tài chính

Thực hiện {căn cứ thực hiện?}, {đơn vị} báo cáo như sau.
{đơn vị khi chưa có căn cứ?} báo cáo kết quả đối thoại với doanh nghiệp, hợp tác xã, hộ kinh doanh như sau.
I. Đã làm
- Thông báo và mẫu phiếu: {thông báo?}.
- Nhận kiến nghị đến {hạn trực tuyến}.
- Niêm yết, đưa tin: {số nơi đăng} nơi, kênh.
- Vận động trực tiếp: {số cơ sở vận động?} cơ sở.
II. Vì sao không tổ chức
- Đến ngày quyết định: {số đăng ký lúc quyết định} cơ sở đăng ký, {số kiến nghị lúc quyết định} kiến nghị được tính.
- {xin hoãn?}.
- Ngày {ngày quyết định} quyết định không tổ chức hội nghị; lý do: {lý do không tổ chức}.
III. Giải quyết kiến nghị
{giải quyết kiến nghị}
IV. Việc năm sau
{việc năm sau}

Nơi nhận:
- Như trên;
- Thường trực Đảng ủy, HĐND;
- Chủ tịch, các Phó Chủ tịch UBND;
- Lưu: {nơi lưu}.`,
    },
    places: {
      'căn cứ thực hiện': 'Kế hoạch của thành phố và của xã, phường',
      'đơn vị khi chưa có căn cứ': 'Tên cơ quan, chỉ khi chưa có kế hoạch nào để nêu',
      'số nơi đăng': 'Số nơi niêm yết, kênh đưa tin đã làm',
      'số cơ sở vận động': 'Số cơ sở đã được vận động trực tiếp',
      'số đăng ký lúc quyết định': 'Số cơ sở được tính khi quyết định',
      'số kiến nghị lúc quyết định': 'Số kiến nghị được tính khi quyết định',
      'xin hoãn': 'Đã xin hoãn ngày nào, Sở Tài chính trả lời sao',
      'ngày quyết định': 'Ngày quyết định không tổ chức',
      'lý do không tổ chức': 'Lý do ghi ở quyết định',
      'giải quyết kiến nghị': 'Số kiến nghị theo kết quả',
    },
    next: { key: 'việc năm sau', hint: 'Làm gì để năm sau họp được; mỗi dòng một việc', long: true },
    reasons: {
      'close-with-report': 'không có cơ sở đăng ký và không có kiến nghị',
      other: 'không đủ điều kiện tổ chức, kiến nghị được trả lời bằng văn bản',
    },
    ownPlan: (number: string, unit: string) => (number ? `Kế hoạch ${number} của ${unit}` : ''),
    and: ' và ',
    asked: (day: string) => `Ngày ${day} đã đề nghị Sở Tài chính cho hoãn`,
    reply: (approved: boolean, day: string) => `Sở Tài chính ${approved ? 'đồng ý' : 'không đồng ý'} ngày ${day}`,
    noReply: 'chưa có trả lời',
    none: 'Không nhận được kiến nghị nào.',
    all: (count: number) => `Kiến nghị nhận được: ${count}.`,
    one: (outcome: string, count: number) => `${outcome}: ${count}.`,
    late: (count: number) => `Chậm hạn: ${count}, nguyên nhân ghi ở phụ lục.`,
  },
} as const
