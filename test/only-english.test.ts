import { expect, test } from 'vitest'
import { vietnameseLeft, waysOut } from './only-english.ts'

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Home – Đại Sơn Commune</title></head><body>${body}</body></html>`
const left = (body: string) => vietnameseLeft(page(body), ['Đại Sơn'])

test.each<[string, string, readonly string[]]>([
  ['a word with its marks', '<p>Hello</p><p>Trang chính</p>', ['Trang chính']],
  ['a word without marks', '<button>Xem</button>', ['Xem']],
  ['a word inside an English sentence', '<p>Until midnight of <b>thứ Năm</b></p>', ['thứ Năm']],
  ['a label for those who hear', '<nav aria-label="Lọc danh sách"></nav>', ['Lọc danh sách']],
  ['what a script is handed', '<name-preview data-anonymous="=một cơ sở"></name-preview>', ['=một cơ sở']],
  ['after what was marked', '<p><span lang="vi">Hội trường <b>lớn</b></span> lớn</p>', ['lớn']],
  ['English inside Vietnamese', '<p lang="vi">Hội <i lang="en">a hội</i> trường</p>', ['a hội']],
  ['what is marked', '<p>At <span lang="vi">Hội trường <b>UBND</b></span>.</p><option lang="vi">Thôn 2</option>', []],
  ['a village in a line', '<p>a household business in Thôn Mẫu 2, a farm in Tổ dân phố số 3.</p>', []],
  ['a village in a Vietnamese line', '<p>một hộ tại Thôn 2</p>', ['một hộ tại Thôn 2']],
  ['a proper name', '<p>Đại Sơn Commune</p>', []],
  ['what was typed, and where links lead', '<input name="name" value="Xưởng"><a href="/đường">Way</a>', []],
  ['a mark of another language: better one too many', '<p>A café</p>', ['A café']],
  ['an address that is shown', '<a href="/x">https://vi-du.vn/xa-1/en/theo-doi/A</a>', []],
  ['plain English', '<p>They say: answer it, then go home; a thing to do in an hour. Trade, thank you.</p>', []],
])('%s', (_, body, found) => expect(left(body)).toEqual(found))

test('a link that leaves the language is found, the other language and the office are not meant', () => {
  const html = page(
    '<a href="/xa-1/en/dang-ky">a</a><a href="/xa-1/dang-ky">b</a><form action="/xa-1/gui"></form><a href="/can-bo">c</a><a class="other-language" href="/xa-1/" hreflang="vi">d</a>',
  )
  expect(waysOut(html, 'xa-1')).toEqual(['/xa-1/dang-ky', '/xa-1/gui'])
})
