/** Kịch bản điều hành, and a sheet for each petition. */
export const runningOrderWords = {
  name: 'Kịch bản điều hành',
  about: 'Cho người chủ trì: trình tự, lời dẫn, thứ tự kiến nghị, ai trả lời, dự kiến trả lời',
  type: 'Kịch bản điều hành',
  wording: {
    title: '{hội nghị}',
    text: `Thời gian: {thời gian}.
Địa điểm: {địa điểm}.
Chủ trì: {chủ trì}.
Thư ký: {thư ký?}.
I. Nắm trước
- Cơ sở đăng ký được tính: {số đăng ký}; kiến nghị được tính: {số kiến nghị}; đưa ra trao đổi: {số trao đổi}.
- Có trả lời dự kiến: {số có dự thảo}; chưa có: {số chưa có dự thảo}.
- {dặn người chủ trì?}
II. Trình tự
{chương trình}
III. Lời dẫn
1. Mở đầu
Thưa các vị đại biểu, hôm nay {đơn vị} gặp doanh nghiệp, hợp tác xã, hộ kinh doanh để nghe và trả lời từng việc. Cơ quan phụ trách việc nào trả lời ngay việc ấy. Việc chưa trả lời được thì nói rõ ai trả lời, trước ngày nào.
2. Vào phần trao đổi
Chúng ta đi theo từng chủ đề. Ai đã gửi kiến nghị được nói thêm không quá ba phút; người trả lời nói thẳng kết quả trước, giải thích sau. Việc mới nêu hôm nay được ghi lại, có mã theo dõi như kiến nghị đã gửi.
3. Kết thúc
Điều đã trả lời, đã hứa đều ghi vào biên bản, công khai để mọi người theo dõi. Kiến nghị chưa trả lời xong sẽ có văn bản trong hạn. Cảm ơn các vị đại biểu.
IV. Thứ tự trao đổi
{thứ tự trao đổi}`,
  },
  places: {
    'chương trình': 'Bảng giờ, việc, người làm',
    'thứ tự trao đổi': 'Mỗi chủ đề một bảng kiến nghị theo thứ tự nói',
    'số trao đổi': 'Số kiến nghị đưa ra trao đổi',
    'số có dự thảo': 'Số kiến nghị đã có trả lời hoặc dự thảo',
    'số chưa có dự thảo': 'Số kiến nghị chưa có dự thảo trả lời',
  },
  advice: { key: 'dặn người chủ trì', hint: 'Việc nhạy cảm, ai cần mời nói trước …', long: true },
  topic: (number: number, name: string, count: number) => `${number}. ${name} (${count} kiến nghị)`,
  others: 'Kiến nghị khác',
  columns: { order: 'TT', number: 'Số', what: 'Nơi kiến nghị, việc', who: 'Người trả lời', answer: 'Dự kiến trả lời' },
  asksToSpeak: 'xin phát biểu',
  noDraft: 'Chưa có dự thảo',
  noLead: 'Chưa giao',
  sheets: {
    name: 'Tờ kiến nghị cho người chủ trì',
    about: 'Mỗi kiến nghị một trang A4, theo thứ tự nói, có chỗ ghi; phiếu số liệu của lĩnh vực đứng ngay sau',
    type: (label: string) => `Kiến nghị số ${label}`,
    order: (place: number, all: number, topic: string) => `Thứ tự ${place}/${all}${topic && `. ${topic}`}`,
    sender: 'Nơi kiến nghị',
    publicName: 'Gọi trong hội trường',
    field: 'Lĩnh vực',
    content: 'Nội dung',
    proposal: 'Đề xuất',
    asks: 'Cần trả lời',
    opinions: 'Ý kiến các nơi',
    data: 'Phiếu số liệu',
    dataAsOf: (title: string, day: string) => (day ? `${title} (đến ngày ${day})` : title),
    lead: 'Người trả lời',
    joining: (names: string) => `phối hợp: ${names}`,
    answer: 'Dự kiến trả lời',
    promises: 'Dự kiến hứa',
    promise: (what: string, who: string, by: string) =>
      [what, who, by && `xong trước hết ngày ${by}`].filter(Boolean).join('; '),
    otherwise: 'Nếu chưa trả lời',
    writtenBy: (day: string) => `Trả lời bằng văn bản, hạn ${day}`,
    beyond: 'Vượt thẩm quyền: báo cáo thành phố hoặc hướng dẫn gửi đúng cơ quan',
    sentTo: (body: string, day: string) => `Đã chuyển ${body}${day && ` ngày ${day}`}`,
    notes: 'Ghi tại hội nghị:',
  },
} as const
