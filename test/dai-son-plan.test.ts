import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { isPaper } from '#kernel/paper-sheets.ts'
import { paperText } from '#kernel/paper-text.ts'
import { dialogueInOffice } from '#modules/dialogues/index.ts'
import { dialoguePaperAt, loadPaper } from '#modules/papers/index.ts'
import { replay } from '#seeds/furnish.ts'
import { testDatabase } from './stage.ts'
import { demoParts } from './stage-demo.ts'

/** What xã Đại Sơn's own plan of 2026 says, by its parts: every number, day, body, topic and item of money. */
const facts: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  basis: ['số 82/KH-UBND ngày 13/3/2026', 'UBND thành phố Hải Phòng', 'các sở, ban, ngành, xã, phường, đặc khu'],
  'whom it is for': ['doanh nghiệp, hợp tác xã, hộ kinh doanh', 'xã Đại Sơn'],
  'strengths of the commune': ['nông nghiệp', 'tiểu thủ công nghiệp', 'dịch vụ', 'thương mại'],
  'what it supports': ['nông nghiệp công nghệ cao', 'chế biến nông sản', 'làng nghề truyền thống', 'logistics'],
  aims: ['(DCCI)', 'minh bạch', 'chính sách mới', 'giai đoạn 2025–2030', 'khởi nghiệp', 'đổi mới sáng tạo'],
  publicity: ['Công khai trên cổng thông tin điện tử', 'báo cáo'],
  topics: ['thủ tục đất đai', 'vay vốn', 'thuế và phí', 'khởi nghiệp', 'làng nghề'],
  attitude: [
    'lắng nghe',
    'không để kiến nghị kéo dài',
    'cơ quan của thành phố',
    'nghị quyết phát triển kinh tế - xã hội',
  ],
  'sent to': ['Sở Tài chính', 'trước ngày 15/4/2026'],
  'when, where, who': ['Thời gian:', 'Địa điểm: Hội trường UBND xã Đại Sơn', /Chủ trì: .*Chủ tịch UBND xã/],
  'how and how often': ['Họp trực tiếp', 'mỗi năm ít nhất một lần', 'họp thêm'],
  participants: [
    ...['Đại diện lãnh đạo thành phố (nếu có)', 'phòng, ban chuyên môn của thành phố', 'các đoàn thể'],
    ...['có kiến nghị', 'Trung tâm dịch vụ Sự nghiệp công'],
  ],
  'the notice': [
    ...['Niêm yết', 'trụ sở UBND xã Đại Sơn', 'Trung tâm Phục vụ hành chính công', 'các thôn', 'loa truyền thanh'],
    ...['cách đăng ký dự', 'phiếu kiến nghị bằng giấy', 'trực tuyến', '15 ngày làm việc'],
  ],
  'nobody registers': [/Không cơ sở nào đăng ký: báo cáo Sở Tài chính xin hoãn, mỗi năm nhiều nhất một lần/],
  conditions: ['từ 15 cơ sở đăng ký và 5 kiến nghị', 'từ 3 kiến nghị', 'họp theo thực tế'],
  'at the conference': [
    'Trả lời ngay tại hội nghị việc thuộc thẩm quyền',
    'trong 7 ngày làm việc',
    'tối đa 15 ngày làm việc',
  ],
  'beyond authority': ['báo cáo UBND thành phố, hoặc hướng dẫn gửi đúng cơ quan'],
  'not held': [/Không đủ điều kiện tổ chức.*14 ngày làm việc/],
  report: ['Phụ lục II', 'chậm nhất 7 ngày làm việc sau hội nghị', 'lý do chậm nếu có'],
  'where the money comes from': ['chi thường xuyên trong dự toán ngân sách năm', 'UBND xã Đại Sơn'],
  'what it is spent on': [
    ...['in tài liệu, phiếu đăng ký, phiếu kiến nghị', 'trang trí', 'hậu cần', 'nước uống', 'hội trường'],
    ...['băng rôn', 'áp phích', 'hỗ trợ cán bộ phục vụ theo quy định'],
  ],
  'who keeps the money': [/Kế toán lập dự toán, thanh toán, quyết toán/, 'tiết kiệm', 'hiệu quả'],
  months: ['Tháng 4/2026', 'Tháng 9/2026', 'Tháng 10/2026'],
  'Phòng Kinh tế': [
    ...[
      '1. Phòng Kinh tế',
      'phân loại',
      'đôn đốc',
      'Điều hành phần trao đổi',
      'Lập dự toán',
      'quản lý đất đai, quy hoạch',
    ],
    'cấp giấy chứng nhận quyền sử dụng đất',
  ],
  'other bodies': [
    ...['Trung tâm dịch vụ Sự nghiệp công', 'vận động doanh nghiệp', 'đưa tin trước, trong và sau hội nghị'],
    ...[
      'Công an xã',
      'an ninh, trật tự',
      'việc phát sinh',
      'Mặt trận Tổ quốc',
      'hội viên, đoàn viên',
      'ý nghĩa của hội nghị',
    ],
  ],
  recipients: [
    ...[
      '- Sở Tài chính (để báo cáo);',
      '- Thường trực Đảng ủy, HĐND;',
      '- Chủ tịch, các Phó Chủ tịch UBND xã Đại Sơn;',
    ],
    ...['- Ủy ban MTTQ và các tổ chức chính trị - xã hội;', '- Các phòng, đơn vị thuộc UBND xã Đại Sơn;', '- Công an;'],
    '- Lưu: VT, KT.',
  ],
}

test('the plan of xã Đại Sơn on paper says every fact of its own plan', { timeout: 120_000 }, async () => {
  const { db } = await testDatabase()
  const today = day('2026-04-30')
  const world = await replay(demoParts(db, today.toString()), today)
  const made = await db.inUnit(world.unitId, 'system', 'read', async (tx) => {
    const [paper, dialogue] = [dialoguePaperAt('ke-hoach'), await dialogueInOffice(tx, '2026')]
    if (!paper || !dialogue) throw new Error('no plan')
    return (await loadPaper(tx, { paper, dialogue }, { today, origin: null, secretsOf: null })).made
  })
  const plan = made?.papers.find(isPaper)
  if (!plan) throw new Error('no paper')
  expect(plan).toMatchObject({
    number: { value: '05', symbol: 'KH-UBND' },
    signature: { lines: ['TM. Ủy ban nhân dân', 'Chủ tịch'] },
    annexes: [{ title: 'Bảng phân công nhiệm vụ' }],
  })
  expect(made?.findings).toEqual([])
  const said = paperText(plan)
  const lost = Object.entries(facts).flatMap(([part, all]) =>
    all.flatMap((fact) =>
      (typeof fact === 'string' ? said.includes(fact) : fact.test(said)) ? [] : [`${part}: ${fact}`],
    ),
  )
  expect(lost).toEqual([])
})
