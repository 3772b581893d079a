/** Chương trình hội nghị. */
export const programmeWords = {
  name: 'Chương trình',
  about: 'Giờ, việc, người làm, lấy từ kế hoạch; rồi các chủ đề trao đổi',
  wording: {
    title: '{hội nghị}',
    text: `Thời gian: {thời gian}.
Địa điểm: {địa điểm}.
Chủ trì: {chủ trì}.
{chương trình}
{chủ đề trao đổi}
{báo ghi âm?}
Các phòng, trung tâm, đơn vị chuẩn bị phần việc của mình, có mặt trước giờ khai mạc 30 phút.

Nơi nhận:
- Đại biểu dự hội nghị;
- Các phòng, trung tâm, đơn vị;
- Lưu: {nơi lưu}.`,
  },
  places: {
    'chương trình': 'Bảng giờ, việc, người làm',
    'chủ đề trao đổi': 'Bảng các chủ đề, số kiến nghị, cơ quan trả lời',
  },
  who: {
    key: 'người làm theo giờ',
    hint: 'Chỉ ghi chỗ cần đổi, mỗi dòng: giờ rồi đến người làm. Ví dụ: 8:10 Văn phòng',
    long: true,
  },
  recording: {
    key: 'báo ghi âm',
    hint: 'Có ghi âm thì báo trước, ví dụ: Hội nghị được ghi âm để lập biên bản. Bàn điều hành đã bật báo ghi âm thì tự có câu này',
  },
  heads: { programme: '1. Trình tự', topics: '2. Chủ đề trao đổi' },
  columns: { at: 'Giờ', what: 'Nội dung', who: 'Người làm' },
  topics: { number: 'TT', topic: 'Chủ đề', count: 'Số kiến nghị', leads: 'Cơ quan trả lời' },
  recorded: 'Hội nghị được ghi âm để lập biên bản.',
  others: 'Kiến nghị khác',
} as const
