import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vagueIn } from './vague-phrases.ts'

const bodies = ['Phòng Kinh tế', 'Bộ phận Địa chính']
const phrases = (text: string) => vagueIn(text, bodies).map((one) => one.text)

describe('a phrase that promises nothing is pointed at', () => {
  test.each<[string, readonly string[]]>([
    ['UBND xã sẽ xem xét kiến nghị của hộ kinh doanh.', ['sẽ xem xét']],
    ['UBND xã ghi nhận ý kiến của công ty.', ['ghi nhận']],
    ['Xã đã ghi nhận và sẽ nghiên cứu trong thời gian tới.', ['ghi nhận', 'sẽ nghiên cứu', 'trong thời gian tới']],
    ['Nội dung này đang được xem xét.', ['đang được xem xét']],
    ['Xã tiếp tục quan tâm đến làng nghề.', ['tiếp tục quan tâm']],
    ['Đường sẽ được sửa khi có kinh phí.', ['khi có kinh phí']],
    ['Xã sẽ sửa đường khi bố trí được nguồn vốn.', ['khi bố trí được nguồn vốn']],
    ['Xã tiếp thu ý kiến, sẽ cố gắng khắc phục.', ['tiếp thu ý kiến', 'sẽ cố gắng']],
    ['Xã sẽ báo cáo cấp có thẩm quyền xem xét.', ['báo cáo cấp có thẩm quyền']],
    ['Tùy tình hình, xã bố trí vốn.', ['Tùy tình hình']],
    ['Việc này được giải quyết sớm nhất có thể.', ['sớm nhất có thể']],
    ['SẼ XEM XÉT.', ['SẼ XEM XÉT']],
    ['Xã nâng đường trước 15/11/2026. Phần còn lại sẽ xem xét.', ['sẽ xem xét']],
    ['Rãnh đã khơi ngày 12/11/2026\nViệc nâng đường xã ghi nhận', ['ghi nhận']],
  ])('%s', (text, found) => expect(phrases(text)).toEqual(found))

  test('where it stands in the text', () => {
    const text = 'Xã cảm ơn.\nUBND xã sẽ xem xét việc này.'
    const [one] = vagueIn(text)
    expect(one && text.slice(one.start, one.end)).toBe('sẽ xem xét')
  })
})

describe('what names a day or a body is left alone', () => {
  test.each([
    'UBND xã sẽ xem xét, trả lời trước ngày 15/11/2026.',
    'Xã sẽ nghiên cứu và trình phương án trong quý I/2027.',
    'Phòng Kinh tế sẽ xem xét hồ sơ.',
    'Giao Bộ phận Địa chính nghiên cứu, đề xuất.',
    'Sẽ được xem xét tại kỳ họp cuối năm của Hội đồng nhân dân xã.',
    'Công an xã tiếp tục quan tâm tuần tra.',
    'Xã sẽ xem xét trong 10 ngày làm việc.',
    'Xã tiếp thu ý kiến và sửa quy trình từ tháng 11/2026.',
    'Ngân hàng Chính sách xã hội sẽ xem xét cho vay.',
    'Xã nâng 320 m đường trong kế hoạch đầu tư công năm 2027.',
    'Rãnh thoát nước được khơi ngay, xong trước 15/11/2026.',
    'Đất công ích do UBND xã quản lý, cho thuê qua đấu giá, mỗi lần không quá 10 năm.',
    'Sau khi xem xét hồ sơ, UBND xã đồng ý với đề nghị của hộ.',
    'UBND xã đã nghiên cứu hồ sơ và đồng ý.',
    'Hộ được cấp giấy ghi nhận đăng ký.',
    'Đề nghị công ty nghiên cứu mẫu kèm theo.',
    'Trung tâm Nghiên cứu đã lấy mẫu.',
    'Theo kết quả nghiên cứu, giống này chịu hạn.',
    'Xin lỗi hộ kinh doanh.',
    'Thời gian làm thủ tục là 3 ngày.',
    '',
  ])('%s', (text) => expect(phrases(text)).toEqual([]))
})

test('what is pointed at stands in the text where it is said to', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('xã ', 'sẽ xem xét ', 'ghi nhận. ', 'ngày 2/9 ', '\n', 'Ơ̛ ', '👍 ')),
      (parts) => {
        const text = parts.join('').normalize('NFC')
        for (const { start, end, text: phrase } of vagueIn(text)) expect(text.slice(start, end)).toBe(phrase)
      },
    ),
  ))
