/** Báo cáo kiến nghị vượt thẩm quyền (R15), of one petition and of a whole dialogue. */
export const escalationWords = {
  one: {
    name: 'Báo cáo vượt thẩm quyền',
    about: 'Báo cáo thành phố một kiến nghị vượt thẩm quyền',
    wording: {
      title: 'Kiến nghị số {số kiến nghị} vượt thẩm quyền của {đơn vị}',
      text: `Kính gửi: UBND {thành phố}

{đơn vị} báo cáo một kiến nghị vượt thẩm quyền, gửi đến {hội nghị}.
1. Kiến nghị
- Người gửi: {người gửi};
- Địa chỉ: {địa chỉ người gửi?};
- Nhận lúc {ngày nhận}; lĩnh vực: {lĩnh vực}.
Nội dung: {nội dung}.
Đề xuất của người gửi: {đề xuất?}.
2. Vì sao vượt thẩm quyền
Việc này thuộc thẩm quyền của {cơ quan giải quyết?}.
{vì sao vượt thẩm quyền}
3. Đề nghị
{đơn vị} đề nghị UBND {thành phố} xem xét, giải quyết hoặc giao cơ quan có thẩm quyền trả lời, đồng gửi {đơn vị} để báo lại người gửi và công khai kết quả.
{ý kiến của xã?}

Nơi nhận:
- Như trên;
- Sở Tài chính (để báo cáo);
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
    },
    body: { key: 'cơ quan giải quyết', hint: 'Để trống thì lấy nơi đã ghi khi phân loại, báo cáo' },
    why: { key: 'vì sao vượt thẩm quyền', hint: 'Quy định nào giao việc này cho cấp trên', long: true },
    own: { key: 'ý kiến của xã', hint: 'Xã đề xuất hướng giải quyết, nếu có', long: true },
  },
  all: {
    name: 'Báo cáo kiến nghị vượt thẩm quyền của kỳ',
    about: 'Mọi kiến nghị vượt thẩm quyền của kỳ, bảng ở phụ lục',
    wording: {
      title: 'Kiến nghị vượt thẩm quyền trong đối thoại doanh nghiệp năm {năm}',
      text: `Kính gửi: UBND {thành phố}

Thực hiện {kế hoạch thành phố?}, {đơn vị} đã nhận kiến nghị của doanh nghiệp, hợp tác xã, hộ kinh doanh gửi đến {hội nghị}.
Trong đó {số kiến nghị vượt thẩm quyền} kiến nghị vượt thẩm quyền của {đơn vị}, nêu ở phụ lục kèm theo:
- Báo cáo lần này: {chưa báo cáo?} kiến nghị.
- Đã báo cáo, đang chờ trả lời: {đã báo cáo?} kiến nghị.
- Đã hướng dẫn người gửi đến đúng cơ quan: {đã hướng dẫn?} kiến nghị.
- Cấp trên đã trả lời: {đã có trả lời?} kiến nghị.
{đơn vị} đề nghị UBND {thành phố} xem xét, giải quyết hoặc giao cơ quan có thẩm quyền trả lời, đồng gửi {đơn vị} để báo lại người gửi và công khai kết quả.
{ý kiến của xã?}

Nơi nhận:
- Như trên;
- Sở Tài chính (để báo cáo);
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
    },
    places: {
      'số kiến nghị vượt thẩm quyền': 'Bao nhiêu kiến nghị vượt thẩm quyền',
      'đã báo cáo': 'Trong đó đã báo cáo, chờ trả lời',
      'đã hướng dẫn': 'Trong đó đã hướng dẫn người gửi',
      'chưa báo cáo': 'Trong đó chưa báo cáo',
      'đã có trả lời': 'Trong đó cấp trên đã trả lời',
    },
    annex: 'Kiến nghị vượt thẩm quyền',
    columns: {
      number: 'Số',
      sender: 'Người gửi',
      what: 'Nội dung kiến nghị',
      body: 'Cơ quan có thẩm quyền',
      state: 'Tình trạng',
    },
    notYet: 'Báo cáo lần này',
    reported: (on: string, reference: string) => `Đã báo cáo ngày ${on}${reference && `, số ${reference}`}`,
    guided: (on: string) => `Đã hướng dẫn người gửi ngày ${on}`,
    answered: (on: string, reference: string) => `Đã có trả lời ngày ${on}${reference && `, số ${reference}`}`,
  },
} as const
