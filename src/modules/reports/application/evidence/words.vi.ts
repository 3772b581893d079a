import type { FormulaName, Indicator } from '../../domain/index.ts'

/** What each formula computes, as an officer may check it. */
export const formulaWords: Record<FormulaName, { readonly name: string; readonly how: string }> = {
  received: {
    name: 'Số kiến nghị được tính',
    how: 'Kiến nghị của các kỳ trong năm, trừ thư rác, trùng, đã rút, chuyển quy trình khác',
  },
  'answered-share': { name: 'Tỷ lệ đã trả lời', how: 'Đã trả lời hoặc hướng dẫn, trên số kiến nghị được tính' },
  'on-time-share': {
    name: 'Tỷ lệ đúng hạn',
    how: 'Đúng hạn, trên tổng số đúng hạn, trả lời chậm và quá hạn (không tính chờ thành phố, còn hạn)',
  },
  'median-days': {
    name: 'Số ngày trả lời, trung vị',
    how: 'Ngày làm việc từ ngày bắt đầu tính hạn; một nửa số kiến nghị được trả lời trong số ngày này',
  },
  'ninetieth-days': {
    name: 'Số ngày trả lời, phân vị 90',
    how: 'Ngày làm việc từ ngày bắt đầu tính hạn; chín phần mười số kiến nghị được trả lời trong số ngày này',
  },
  'aloud-share': {
    name: 'Tỷ lệ trả lời tại hội nghị',
    how: 'Trả lời đủ ngay tại hội nghị, trên số kiến nghị được tính',
  },
  'beyond-share': {
    name: 'Tỷ lệ vượt thẩm quyền',
    how: 'Được phân loại vượt thẩm quyền cấp xã, trên số kiến nghị được tính',
  },
  'city-days': {
    name: 'Số ngày thành phố trả lời, trung vị',
    how: 'Ngày làm việc từ ngày báo cáo đến ngày thành phố trả lời',
  },
  reopened: { name: 'Số kiến nghị được đề nghị xem lại', how: 'Người gửi đề nghị xem lại câu trả lời' },
  satisfaction: { name: 'Điểm hài lòng', how: 'Trung bình số sao của đánh giá mới nhất mỗi kiến nghị' },
  ratings: { name: 'Số kiến nghị có đánh giá', how: 'Có ít nhất một đánh giá của người gửi' },
  'repeated-themes': { name: 'Số vấn đề lặp lại', how: 'Nhóm vấn đề có kiến nghị của năm và của ít nhất một kỳ khác' },
  'published-share': { name: 'Tỷ lệ đã công khai', how: 'Kiến nghị đã công khai, trên số kiến nghị được tính' },
  registered: { name: 'Số đăng ký tham dự', how: 'Đăng ký còn hiệu lực của các kỳ trong năm' },
  'registered-households': { name: 'Số hộ kinh doanh đăng ký', how: 'Đăng ký còn hiệu lực của hộ kinh doanh' },
  promises: { name: 'Số lời hứa', how: 'Lời hứa trong các câu trả lời của năm' },
  'promises-kept-share': { name: 'Tỷ lệ lời hứa đã làm', how: 'Lời hứa đã làm, trên tất cả lời hứa của năm' },
  'procedure-petitions': {
    name: 'Số kiến nghị về thủ tục, thái độ phục vụ',
    how: 'Lĩnh vực “Thủ tục hành chính, thái độ phục vụ”',
  },
}

/** What each figure is to show; how it is computed stands beside it. */
const definitions: Record<FormulaName, string> = {
  received: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh đã nêu bao nhiêu điều với chính quyền trong năm',
  'answered-share': 'Kiến nghị có được giải quyết đến nơi hay không',
  'on-time-share': 'Chính quyền có giữ thời hạn đã công bố hay không',
  'median-days': 'Người gửi thường chờ bao lâu thì có trả lời',
  'ninetieth-days': 'Gần như mọi người gửi chờ nhiều nhất bao lâu',
  'aloud-share': 'Lãnh đạo giải quyết ngay tại chỗ được đến đâu',
  'beyond-share': 'Phần việc cấp xã phải báo cáo hoặc hướng dẫn lên cấp trên',
  'city-days': 'Kiến nghị vượt thẩm quyền chờ cấp trên bao lâu',
  reopened: 'Câu trả lời chưa làm người gửi thỏa mãn',
  satisfaction: 'Người gửi hài lòng với câu trả lời đến mức nào',
  ratings: 'Điểm hài lòng dựa trên ý kiến của bao nhiêu người gửi',
  'repeated-themes': 'Điều doanh nghiệp hỏi lại qua các năm vì chưa được tháo gỡ',
  'published-share': 'Kiến nghị và câu trả lời có được cho mọi người xem hay không',
  registered: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh có quan tâm đến đối thoại hay không',
  'registered-households': 'Đối thoại có đến được với hộ kinh doanh hay không',
  promises: 'Lãnh đạo đã hứa làm những gì',
  'promises-kept-share': 'Lời đã hứa có được giữ hay không',
  'procedure-petitions': 'Thủ tục và cách phục vụ còn làm doanh nghiệp vướng đến đâu',
}

/** What an indicator is to show; '' where the list kept says no more than how it is computed. */
export const definitionOf = ({ definition, formula }: Pick<Indicator, 'definition' | 'formula'>): string =>
  formula && definition === formulaWords[formula].how ? '' : definition

const by = (component: string, code: FormulaName): Indicator => ({
  ...{ code, component, definition: definitions[code], name: formulaWords[code].name, formula: code },
})
const withFile = (component: string, code: string, name: string, definition: string): Indicator => ({
  ...{ code, component, name, definition, formula: null },
})

const [dialogue, transparency, time, support, dynamism] = [
  'Hiệu quả đối thoại và trách nhiệm giải trình',
  'Tính minh bạch',
  'Chi phí thời gian',
  'Hỗ trợ doanh nghiệp',
  'Tính năng động của lãnh đạo',
] as const

/** What stands in for the list until a unit has its own (facts 3.4): components of published sets, Hải Phòng's own are not known. */
export const proposedList = {
  title: 'Danh mục đề xuất',
  source: 'Tổng hợp từ các bộ chỉ số DDCI đã công bố; danh mục của Hải Phòng chưa có',
  indicators: [
    by(dialogue, 'received'),
    by(dialogue, 'answered-share'),
    by(dialogue, 'aloud-share'),
    by(dialogue, 'reopened'),
    by(dialogue, 'satisfaction'),
    by(dialogue, 'ratings'),
    by(dialogue, 'registered'),
    by(dialogue, 'registered-households'),
    by(transparency, 'published-share'),
    withFile(
      transparency,
      'posting-photos',
      'Niêm yết thông báo, kết quả',
      'Ảnh niêm yết tại trụ sở, Trung tâm Phục vụ hành chính công, các thôn',
    ),
    by(time, 'on-time-share'),
    by(time, 'median-days'),
    by(time, 'ninetieth-days'),
    by(time, 'beyond-share'),
    by(time, 'city-days'),
    withFile(
      time,
      'visits-needed',
      'Số lần đi lại, liên hệ',
      'Kết quả khảo sát của bộ phận tiếp nhận; chương trình không ghi số này',
    ),
    by(dynamism, 'promises'),
    by(dynamism, 'promises-kept-share'),
    by(dynamism, 'repeated-themes'),
    by(dynamism, 'procedure-petitions'),
    withFile(support, 'support-given', 'Hoạt động hỗ trợ doanh nghiệp', 'Kế hoạch, danh sách lớp, biên bản làm việc'),
  ] as readonly Indicator[],
} as const
