import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostAlike, searchedPairs, tellingWords } from './similar.ts'
import { titleOf } from './title.ts'

const texts = [
  'Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào lấy hàng được.',
  'Điện yếu từ 18 đến 21 giờ làm máy sục khí dừng, cá chết.',
  'Cần 200 triệu đồng mua 02 máy thêu vi tính nhưng ngân hàng yêu cầu thế chấp; nhà đất đứng tên bố mẹ.',
  'Đặt biển chỉ dẫn vào làng nghề và cụm cơ khí.',
  'Từ 2026 bỏ thuế khoán, hộ nhỏ không biết có phải nộp thuế, kê khai thế nào.',
  'Hàng rong đương lấn chiếm vỉa hè trước chợ.',
].map((content) => ({ content, title: titleOf(content) }))
const like = (typed: string) => mostAlike(tellingWords(typed), texts).map(({ content }) => content.slice(0, 12))

describe('what is like what somebody types', () => {
  test.each<[string, readonly string[]]>([
    ['Mưa to là đường vào xưởng ngập, xe tải phải đỗ ngoài', ['Đường vào là']],
    ['dien yeu vao gio cao diem, may chay khong noi', ['Điện yếu từ ']],
    ['Tôi muốn vay ngân hàng mua máy mà không có gì thế chấp', ['Cần 200 triệ']],
    ['bỏ thuế khoán thì khai thế nào', ['Từ 2026 bỏ t']],
    ['ngập', []],
    ['làng nghề', ['Đặt biển chỉ', 'Đường vào là']],
    ['Con chó nhà hàng xóm sủa cả đêm', []],
    ['Đề nghị xã giúp đỡ chúng tôi', []],
    ['', []],
    ['<script>alert(1)</script>', []],
  ])('%s', (typed, found) => expect(like(typed).toSorted()).toEqual(found.toSorted()))

  test('accents count where somebody types them', () => {
    expect(like('đường chợ')).toEqual([])
    expect(like('duong cho')).toEqual([])
    expect(like('hàng rong ở chợ')).toEqual(['Hàng rong đư'])
    expect(like('hang rong via he')).toEqual(['Hàng rong đư'])
  })
})

test('what is asked of the search is letters and digits only, whatever was typed', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      for (const word of searchedPairs(tellingWords(typed)).flat()) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
  ))

test('two words near each other are asked for together, the nearest first; one word alone says too little', () => {
  expect(searchedPairs(tellingWords('đường ngập xe tải'))).toEqual([
    ['duong', 'ngap'],
    ['ngap', 'xe'],
    ['xe', 'tai'],
    ['duong', 'xe'],
    ['ngap', 'tai'],
    ['duong', 'tai'],
  ])
  expect(searchedPairs(tellingWords('ngập'))).toEqual([])
})
