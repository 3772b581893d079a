import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFiles, fileLimits, type OfferedFile } from './files.ts'
import { TITLE_LENGTH, titleOf } from './title.ts'

describe('tiêu đề', () => {
  test.each([
    ['Đường trục xã dài 1,8 km rất hẹp. Đề nghị mở rộng.', 'Đường trục xã dài 1,8 km rất hẹp'],
    ['Đường trục xã hẹp. Đề nghị mở rộng. Cảm ơn.', 'Đường trục xã hẹp. Đề nghị mở rộng'],
    ['Công ty lập tháng 3/2026. Xin hỏi các ưu đãi', 'Công ty lập tháng 3/2026. Xin hỏi các ưu đãi'],
    ['Đường hẹp.', 'Đường hẹp'],
    ['Kính gửi: UBND xã Đại Sơn\n\nĐiện yếu từ 18-21 giờ; cá chết. Xin nâng trạm.', 'Điện yếu từ 18-21 giờ; cá chết'],
    ['Sân rộng 1.200 m², cạnh chợ. Xin thuê.', 'Sân rộng 1.200 m², cạnh chợ'],
    ['Xe đi TP. Hải Phòng hay tắc đường! Xin lắp đèn', 'Xe đi TP. Hải Phòng hay tắc đường'],
    ['Kính gửi UBND xã', 'Kính gửi UBND xã'],
    ['Gọi tôi số 0912345678. Cảm ơn', 'Gọi tôi số •••. Cảm ơn'],
    [
      'HTX thuê 2,4 ha đất công ích nhưng hợp đồng ký từng năm nên không dám đầu tư nhà lưới, hệ thống tưới.',
      'HTX thuê 2,4 ha đất công ích nhưng hợp đồng ký từng năm nên không dám đầu tư…',
    ],
    ['Dear Sir or Madam,\n\nThe road is flooded. Please raise it.', 'The road is flooded. Please raise it'],
    ['  ', ''],
  ])('%j → %j', (content, title) => expect(titleOf(content)).toBe(title))

  test('is never longer than 80 characters, of one line, and ends at a word', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('đường', 'hẹp,', 'xe.', '\n', 'Đề'), fc.string({ unit: 'grapheme' }))),
        (words) => {
          const title = titleOf(words.join(' '))
          expect(title.length).toBeLessThanOrEqual(TITLE_LENGTH)
          expect(title).not.toMatch(/\n/)
          expect(title.isWellFormed()).toBe(true)
        },
      ),
    ))
})

describe('attachments', () => {
  const file = (told: Partial<OfferedFile> = {}): OfferedFile => ({
    ...{ name: 'anh.jpg', bytes: 1000, type: 'image/jpeg' },
    ...told,
  })
  test.each<[string, OfferedFile, string | null]>([
    ['a photo', file(), null],
    ['exactly 20 MB', file({ bytes: fileLimits.bytesEach }), null],
    ['one byte more', file({ bytes: fileLimits.bytesEach + 1 }), 'file-too-large'],
    ['nothing in it', file({ bytes: 0 }), 'file-empty'],
    ['a program called .jpg', file({ type: 'application/x-msdownload' }), 'file-type-not-accepted'],
    ['what nobody recognises', file({ type: null }), 'file-type-not-accepted'],
    ['an old Word file', file({ name: 'Đơn.DOC', type: 'application/x-cfb' }), null],
    ['another old container', file({ name: 'setup.msi', type: 'application/x-cfb' }), 'file-type-not-accepted'],
    ['an object property', file({ type: 'constructor' }), 'file-type-not-accepted'],
  ])('%s', (_, offered, refusal) => expect(checkFiles([offered])).toEqual([refusal]))

  test('five at most, those already kept included; a refused one takes no place', () => {
    const five = Array.from({ length: 5 }, () => file())
    expect(checkFiles(five)).toEqual([null, null, null, null, null])
    expect(checkFiles([file({ bytes: 0 }), ...five, file()])).toEqual([
      'file-empty',
      null,
      null,
      null,
      null,
      null,
      'too-many-files',
    ])
    expect(checkFiles([file(), file()], 4)).toEqual([null, 'too-many-files'])
  })
})
