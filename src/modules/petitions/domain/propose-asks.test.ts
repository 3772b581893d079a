import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeAsks } from './propose-asks.ts'
import { LONGEST_ASK, MOST_ASKS } from './setting-asks.ts'

test.each<[string, string, string, readonly string[]]>([
  [
    'two verbs of doing are two asks',
    'Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào lấy hàng được. Đề nghị xã nâng đường và khơi lại rãnh thoát nước.',
    '',
    ['Đề nghị xã nâng đường', 'Khơi lại rãnh thoát nước'],
  ],
  [
    'two things of one verb are one',
    'Công ty lập tháng 3/2026. Xin hỏi các ưu đãi cho doanh nghiệp mới; đề nghị hỗ trợ kế toán và gian hàng nông sản.',
    '',
    ['Xin hỏi các ưu đãi cho doanh nghiệp mới', 'Đề nghị hỗ trợ kế toán và gian hàng nông sản'],
  ],
  [
    'a question is an ask',
    'Xin giấy phép quảng cáo biển hiệu phải qua mấy nơi, mất bao lâu?',
    '',
    ['Xin giấy phép quảng cáo biển hiệu phải qua mấy nơi, mất bao lâu?'],
  ],
  [
    'the proposal is asked whole, each verb apart',
    'HTX thuê 2,4 ha đất công ích nhưng hợp đồng ký từng năm nên không dám đầu tư nhà lưới, hệ thống tưới.',
    'Cho thuê ổn định, thời hạn dài hơn và cho phép dựng nhà lưới.',
    ['Cho thuê ổn định, thời hạn dài hơn', 'Cho phép dựng nhà lưới'],
  ],
  [
    'what the proposal says again is asked once',
    'Nút giao hay ùn tắc, đề nghị lắp đèn tín hiệu giao thông.',
    'Lắp đèn tín hiệu.',
    ['Đề nghị lắp đèn tín hiệu giao thông'],
  ],
  [
    'a numbered list, with the lines that go on',
    'Kính gửi xã.\n1. Cấp điện ba pha cho\nxưởng cơ khí thôn 2\n2. Thay bóng đèn ngã ba\nXin cảm ơn.',
    '',
    ['Cấp điện ba pha cho xưởng cơ khí thôn 2', 'Thay bóng đèn ngã ba'],
  ],
  [
    'items within a line',
    'HTX có hai việc: (1) bơm nước theo lịch; (2) nạo vét mương cấp hai.',
    '',
    ['Bơm nước theo lịch', 'Nạo vét mương cấp hai'],
  ],
  ['letters', 'a) mở rộng đường trục xã; b) lắp đèn ở ngã tư', '', ['Mở rộng đường trục xã', 'Lắp đèn ở ngã tư']],
  ['dashes', '- nâng trạm biến áp\n- kéo cáp mới', '', ['Nâng trạm biến áp', 'Kéo cáp mới']],
  ['in words', 'Thứ nhất, giảm phí rác.\nThứ hai, tăng chuyến gom.', '', ['Giảm phí rác', 'Tăng chuyến gom']],
  [
    'typed without accents',
    'duong hong tu lau. de nghi xa sua duong va lap den',
    '',
    ['De nghi xa sua duong', 'Lap den'],
  ],
  [
    'a paper that is called đơn đề nghị asks for nothing',
    'Tôi đã nộp đơn đề nghị cấp sổ từ tháng 3. Mong xã trả kết quả.',
    '',
    ['Mong xã trả kết quả'],
  ],
  [
    'what others demand is no ask of the sender',
    'Ngân hàng yêu cầu thế chấp. Quán nhỏ phải đóng cửa tiếp đoàn, làm sổ xin quá lâu. Đề nghị gộp một lần.',
    '',
    ['Đề nghị gộp một lần'],
  ],
  ['thanks are no ask', 'Đèn hỏng. Đề nghị thay bóng. Xin chân thành cảm ơn.', '', ['Đề nghị thay bóng']],
  [
    'politeness that asks for nothing in particular is left out',
    'Cống tắc, nước tràn vào xưởng. Đề nghị nạo vét cống. Rất mong quý cơ quan quan tâm, giải quyết.',
    '',
    ['Đề nghị nạo vét cống'],
  ],
  [
    'where nothing asks, the first sentence is the one ask',
    'Cống thoát nước sau trang trại tắc, mưa là ngập sang ruộng. Đã báo trưởng thôn.',
    '',
    ['Cống thoát nước sau trang trại tắc, mưa là ngập sang ruộng'],
  ],
  [
    'a figure or a date ends no sentence',
    'Đề nghị mở 1.200 m² sân phơi trước 15.11.2026 cho hộ làm bánh.',
    '',
    ['Đề nghị mở 1.200 m² sân phơi trước 15.11.2026 cho hộ làm bánh'],
  ],
  ['nothing typed, nothing proposed', ' ', '', []],
])('asks are proposed from the words (R13): %s', (_, content, proposal, asks) =>
  expect(proposeAsks(content, proposal)).toEqual(asks),
)

test('whatever was typed, the proposal can be saved as it is', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 3000 }),
      fc.string({ maxLength: 500 }),
      (content, proposal) => {
        const asks = proposeAsks(`Đề nghị ${content}; và sửa ${content}?`, proposal)
        expect(asks.length).toBeLessThanOrEqual(MOST_ASKS)
        for (const ask of asks) expect(ask.length > 0 && ask.length <= LONGEST_ASK + 1).toBe(true)
      },
    ),
  ))
