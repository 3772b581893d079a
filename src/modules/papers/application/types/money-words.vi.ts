const base = 'Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;'

/** Papers of a dialogue's money: every sum on them comes from its estimate and vouchers. */
export const moneyWords = {
  columns: {
    number: 'TT',
    content: 'Nội dung chi',
    unit: 'Đơn vị tính',
    quantity: 'Số lượng',
    unitPrice: 'Đơn giá (đồng)',
    amount: 'Thành tiền (đồng)',
    code: 'Tiểu mục',
    approved: 'Dự toán (đồng)',
    spent: 'Đã chi (đồng)',
    difference: 'Chênh lệch (đồng)',
    voucher: 'Số chứng từ',
    on: 'Ngày',
    payee: 'Người nhận tiền',
    sum: 'Số tiền (đồng)',
    name: 'Họ và tên',
    about: 'Chức vụ, nơi công tác',
    times: 'Số ngày, buổi',
    rate: 'Mức (đồng)',
    signs: 'Ký nhận',
  },
  total: 'Cộng',
  signs: { committee: ['TM. Ủy ban nhân dân', 'Chủ tịch'], maker: ['Người lập'] },
  places: {
    'bảng dự toán': 'Bảng các khoản chi, có cộng',
    'tổng dự toán': 'Tổng bằng số',
    'tổng bằng chữ': 'Tổng bằng chữ',
    'nguồn kinh phí': 'Các nguồn ghi ở từng dòng, không lặp lại',
    'lý do điều chỉnh': 'Vì sao lập bản điều chỉnh; bản đầu thì bỏ trống',
  },
  estimate: {
    name: 'Dự toán kinh phí',
    about: 'Bảng các khoản chi, tổng bằng số và bằng chữ',
    type: 'Dự toán',
    wording: {
      title: 'Kinh phí tổ chức {hội nghị}',
      text: `Nguồn kinh phí: {nguồn kinh phí}.
Lý do điều chỉnh: {lý do điều chỉnh?}.
{bảng dự toán}
Tổng cộng: {tổng dự toán} (bằng chữ: {tổng bằng chữ}).`,
    },
  },
  submission: {
    name: 'Tờ trình duyệt dự toán',
    about: 'Bộ phận tham mưu trình lãnh đạo duyệt; bảng dự toán ở phụ lục',
    annex: 'Dự toán kinh phí',
    wording: {
      title: 'Về việc duyệt dự toán kinh phí tổ chức {hội nghị}',
      text: `Kính gửi: Chủ tịch {đơn vị}

${base}
Căn cứ Kế hoạch {kế hoạch?} của {đơn vị} tổ chức {hội nghị}.

{bộ phận tham mưu} kính trình dự toán kinh phí tổ chức {hội nghị} như sau.
- Tổng kinh phí: {tổng dự toán} (bằng chữ: {tổng bằng chữ});
- Lý do điều chỉnh: {lý do điều chỉnh?};
- Nguồn kinh phí: {nguồn kinh phí}.
Từng khoản chi ở bảng dự toán kèm theo.
Khoản vượt định mức đang áp dụng: {khoản vượt định mức?}.
Kính trình Chủ tịch {đơn vị} xem xét, duyệt.

Nơi nhận:
- Như trên;
- Kế toán;
- Lưu: {nơi lưu}.`,
    },
    places: { 'khoản vượt định mức': 'Khoản nào vượt, vượt bao nhiêu, theo văn bản nào; không có thì bỏ dòng' },
    overNorm: (content: string, by: string, source: string) => `${content} (vượt ${by}, ${source})`,
  },
  decision: {
    name: 'Quyết định phê duyệt dự toán',
    about: 'Phê duyệt dự toán đang trình hoặc đã duyệt; bảng dự toán ở phụ lục',
    wording: {
      title: 'Về việc phê duyệt dự toán kinh phí tổ chức {hội nghị}',
      text: `Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
${base}
Căn cứ Kế hoạch {kế hoạch?} của {đơn vị} tổ chức {hội nghị};
Theo đề nghị của {nơi đề nghị}.

QUYẾT ĐỊNH:
Điều 1. Phê duyệt dự toán kinh phí tổ chức {hội nghị} với các nội dung sau:
- Tổng kinh phí: {tổng dự toán} (bằng chữ: {tổng bằng chữ});
- Lý do điều chỉnh: {lý do điều chỉnh?};
- Nguồn kinh phí: {nguồn kinh phí}.
Từng khoản chi ở bảng dự toán kèm theo.
Điều 2. {bộ phận tham mưu}, Kế toán chi đúng mục đích, đủ chứng từ, quyết toán chậm nhất ngày {hạn quyết toán}.
Điều 3. Quyết định có hiệu lực từ ngày ký. Chánh Văn phòng HĐND và UBND, {bộ phận tham mưu}, Kế toán chịu trách nhiệm thi hành.

Nơi nhận:
- Như Điều 3;
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
    },
    places: {
      'hạn quyết toán': 'Ngày của mốc quyết toán',
      'nơi đề nghị': 'Bộ phận tham mưu, với số và ngày tờ trình khi đã ban hành',
    },
    proposedBy: (department: string, number: string, on: string) =>
      `${department} tại Tờ trình số ${number} ngày ${on}`,
  },
  advance: {
    name: 'Giấy đề nghị tạm ứng',
    about: 'Mỗi lần tạm ứng đã ghi là một tờ',
    type: 'Giấy đề nghị tạm ứng',
    signs: ['Người duyệt'],
    signsBeside: ['Người đề nghị'],
    wording: {
      title: 'Kinh phí tổ chức {hội nghị}',
      text: `Kính gửi: Chủ tịch {đơn vị}

Người đề nghị: {người đề nghị}.
Số tiền đề nghị tạm ứng: {số tiền tạm ứng} (bằng chữ: {tạm ứng bằng chữ}).
Lý do tạm ứng: {lý do tạm ứng}.
Thời hạn thanh toán: ngày {hạn quyết toán}.
Dự toán được duyệt: {tổng dự toán}; đã tạm ứng các lần khác: {đã tạm ứng}.`,
    },
    places: {
      'người đề nghị': 'Người nhận tạm ứng',
      'số tiền tạm ứng': 'Số tiền của lần này, bằng số',
      'tạm ứng bằng chữ': 'Số tiền của lần này, bằng chữ',
      'lý do tạm ứng': 'Để làm gì',
      'hạn quyết toán': 'Ngày của mốc quyết toán',
      'đã tạm ứng': 'Tổng các lần tạm ứng khác',
    },
  },
  list: {
    name: 'Danh sách ký nhận bồi dưỡng',
    about: 'Mỗi danh sách một tờ, có chỗ ký từng người',
    type: 'Danh sách ký nhận',
    signsBeside: ['Người lập danh sách'],
    wording: {
      title: '{tên danh sách}',
      text: `{hội nghị}, họp {ngày họp}.
{bảng ký nhận}
Tổng cộng: {tổng danh sách} (bằng chữ: {danh sách bằng chữ}).`,
    },
    places: {
      'tên danh sách': 'Tên đặt khi lập danh sách',
      'bảng ký nhận': 'Bảng người nhận, mức, số tiền, chỗ ký',
      'tổng danh sách': 'Tổng bằng số',
      'danh sách bằng chữ': 'Tổng bằng chữ',
    },
  },
  vouchers: {
    name: 'Bảng kê chứng từ',
    about: 'Mọi chứng từ còn giá trị, theo ngày',
    type: 'Bảng kê chứng từ',
    wording: {
      title: 'Kinh phí tổ chức {hội nghị}',
      text: `{bảng chứng từ}
Tổng cộng {số chứng từ} chứng từ, {tổng đã chi} (bằng chữ: {đã chi bằng chữ}).`,
    },
    places: {
      'bảng chứng từ': 'Bảng số, ngày, nội dung, người nhận, số tiền',
      'số chứng từ': 'Mấy chứng từ',
      'tổng đã chi': 'Tổng bằng số',
      'đã chi bằng chữ': 'Tổng bằng chữ',
    },
  },
  settlement: {
    name: 'Báo cáo quyết toán kinh phí',
    about: 'Dự toán, đã chi, chênh lệch, giải trình; bảng quyết toán ở phụ lục',
    annex: 'Bảng quyết toán kinh phí',
    wording: {
      title: 'Quyết toán kinh phí tổ chức {hội nghị}',
      text: `${base}
Căn cứ Kế hoạch {kế hoạch?} của {đơn vị} tổ chức {hội nghị}.

{đơn vị} báo cáo quyết toán kinh phí tổ chức {hội nghị} như sau.
I. SỐ LIỆU
- Dự toán được duyệt: {tổng dự toán};
- Đã chi theo {số chứng từ} chứng từ: {tổng đã chi} (bằng chữ: {đã chi bằng chữ});
- Đã tạm ứng: {đã tạm ứng};
- Phải hoàn ứng: {phải hoàn ứng?};
- Phải chi trả thêm: {phải chi trả thêm?};
- Chênh lệch so với dự toán: {chênh lệch}.
II. GIẢI TRÌNH
{giải trình}
Từng khoản ở bảng quyết toán kèm theo.

Nơi nhận:
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Kế toán;
- Lưu: {nơi lưu}.`,
    },
    places: {
      'số chứng từ': 'Mấy chứng từ',
      'tổng đã chi': 'Tổng bằng số',
      'đã chi bằng chữ': 'Tổng bằng chữ',
      'chênh lệch': 'Tiết kiệm hay vượt bao nhiêu',
      'đã tạm ứng': 'Tổng các lần tạm ứng',
      'phải hoàn ứng': 'Phần tạm ứng chưa dùng hết; không có thì bỏ dòng',
      'phải chi trả thêm': 'Phần đã chi quá tạm ứng; không có thì bỏ dòng',
      'giải trình': 'Lời giải trình khi trình quyết toán, và lý do từng khoản chi vượt',
    },
    saved: (sum: string) => `tiết kiệm ${sum}`,
    over: (sum: string) => `vượt ${sum}`,
    same: 'đúng bằng dự toán',
    overLine: (content: string, by: string, reasons: string) => `${content}: vượt ${by}. Lý do: ${reasons}`,
    nothing: 'Không có khoản nào chi vượt dự toán.',
  },
  dong: (sum: string) => `${sum} đồng`,
} as const
