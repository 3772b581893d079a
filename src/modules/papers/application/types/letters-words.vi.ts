/** Công văn about petitions: asking bodies to join, chasing, guiding (mẫu 1.5). */
export const letterWords = {
  coordination: {
    name: 'Công văn đề nghị phối hợp',
    about: 'Gửi các nơi đã hỏi ý kiến: hỏi gì, trả lời trước ngày nào',
    wording: {
      title: 'Phối hợp giải quyết kiến nghị số {số kiến nghị} của {người gửi}',
      text: `{kính gửi}

{đơn vị} đang giải quyết kiến nghị gửi đến {hội nghị}:
- Người gửi: {người gửi};
- Địa chỉ: {địa chỉ người gửi?}.
Nội dung: {nội dung}.
Để trả lời đúng hạn, {đơn vị} đề nghị quý cơ quan, đơn vị cho ý kiến bằng văn bản như sau.
{bảng hỏi ý kiến}
Ý kiến gửi về {đơn vị} (qua {bộ phận tham mưu}, điện thoại {điện thoại}).
Thời hạn trả lời người gửi: chậm nhất ngày {hạn trả lời?}.
{nói thêm?}
Rất mong quý cơ quan, đơn vị phối hợp.

Nơi nhận:
- Như trên;
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
    },
    places: {
      'kính gửi': 'Dòng "Kính gửi", từ các nơi đã hỏi',
      'bảng hỏi ý kiến': 'Bảng: nơi được hỏi, hỏi gì, hạn',
      'bộ phận tham mưu': 'Bộ phận lo việc doanh nghiệp',
    },
    more: { key: 'nói thêm', hint: 'Tài liệu gửi kèm, người liên hệ …', long: true },
    columns: { body: 'Cơ quan, đơn vị', question: 'Đề nghị cho ý kiến', due: 'Chậm nhất' },
  },
  chase: {
    name: 'Công văn đôn đốc',
    about: 'Việc quá hạn hoặc sắp đến hạn',
    wording: {
      title: 'Đôn đốc giải quyết kiến nghị số {số kiến nghị} của {người gửi}',
      text: `{kính gửi}

Tính đến ngày {hôm nay}, kiến nghị số {số kiến nghị} của {người gửi} về việc "{tiêu đề}" còn các việc sau chưa xong.
{bảng việc}
{đơn vị} đề nghị quý cơ quan, đơn vị hoàn thành, gửi kết quả về {bộ phận tham mưu}. Việc nào không kịp, nêu rõ nguyên nhân và ngày sẽ xong để {đơn vị} báo lại người gửi.
{nói thêm khi đôn đốc?}

Nơi nhận:
- Như trên;
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
    },
    each: {
      name: 'Công văn đôn đốc từng nơi',
      about: 'Mỗi nơi một công văn cho cả kỳ: việc quá hạn, sắp đến hạn',
      wording: {
        title: 'đôn đốc giải quyết kiến nghị của doanh nghiệp, hợp tác xã, hộ kinh doanh',
        text: `Kính gửi: {nơi nhận đôn đốc}

Tính đến ngày {hôm nay}, các việc sau của {hội nghị} do quý cơ quan, đơn vị giải quyết đã quá hạn hoặc sắp đến hạn.
{bảng việc}
{đơn vị} đề nghị quý cơ quan, đơn vị hoàn thành, gửi kết quả về {bộ phận tham mưu} (điện thoại {điện thoại}). Việc nào không kịp, nêu rõ nguyên nhân và ngày sẽ xong để {đơn vị} báo lại người gửi.

Nơi nhận:
- Như trên;
- Chủ tịch, các Phó Chủ tịch {đơn vị};
- Lưu: {nơi lưu}.`,
      },
      places: {
        'nơi nhận đôn đốc': 'Cơ quan, đơn vị còn việc',
        'hôm nay': 'Ngày lập công văn',
        'bảng việc': 'Bảng: kiến nghị, việc, hạn, tình trạng',
      },
    },
    places: {
      'kính gửi': 'Dòng "Kính gửi", từ các nơi còn việc',
      'hôm nay': 'Ngày lập công văn',
      'bảng việc': 'Bảng: nơi làm, việc, hạn, tình trạng',
      'bộ phận tham mưu': 'Bộ phận lo việc doanh nghiệp',
    },
    more: { key: 'nói thêm khi đôn đốc', hint: 'Điều cần làm ngay, người liên hệ …', long: true },
    columns: { body: 'Cơ quan, đơn vị', petition: 'Kiến nghị', what: 'Việc', due: 'Hạn', state: 'Tình trạng' },
    petition: (number: number | null, title: string, sender: string) =>
      `${number === null ? '' : `Số ${number}: `}${title}${sender && ` (${sender})`}`,
    answer: 'Dự thảo, trình trả lời người gửi',
    opinion: (question: string) => `Cho ý kiến: ${question}`,
    signs: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  },
  guidance: {
    name: 'Công văn hướng dẫn',
    about: 'Hướng dẫn người gửi đến đúng cơ quan giải quyết',
    wording: {
      title: 'Hướng dẫn gửi kiến nghị số {số kiến nghị} đến cơ quan có thẩm quyền',
      text: `Kính gửi: {người gửi}

{đơn vị} đã nhận kiến nghị của quý cơ sở, mã hồ sơ {mã hồ sơ}, {ngày nhận}, về việc: {tiêu đề}.
Việc này thuộc thẩm quyền của {cơ quan giải quyết}, không thuộc thẩm quyền của {đơn vị}. Đề nghị quý cơ sở gửi kiến nghị đến {cơ quan giải quyết} để được xem xét.
Hồ sơ, giấy tờ cần có: {giấy tờ cần có?}.
Nơi nộp, cách nộp: {nơi nộp}.
{đơn vị} gửi kèm nội dung kiến nghị để quý cơ sở không phải viết lại. Cần giúp thêm, xin liên hệ {nơi liên hệ}.

Nơi nhận:
- Như trên;
- {cơ quan giải quyết} (để phối hợp);
- Lưu: {nơi lưu}.`,
    },
    body: { key: 'cơ quan giải quyết', hint: 'Để trống thì lấy nơi đã ghi khi phân loại, hướng dẫn' },
    papers: { key: 'giấy tờ cần có', hint: 'Để trống nếu không cần', long: true },
    where: { key: 'nơi nộp', hint: 'Địa chỉ, giờ làm việc, trang nộp trực tuyến của cơ quan ấy' },
  },
} as const
