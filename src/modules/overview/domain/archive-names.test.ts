import { expect, test } from 'vitest'
import { archiveFileName, archiveFolder } from './archive-names.ts'

test.each([
  [2, 'Giấy phép (bản sao).PDF', '02_giay-phep-ban-sao.pdf'],
  [1, 'CON.txt', '01_con.txt'],
  [3, '..\\..\\etc/passwd', '03_etc-passwd'],
  [4, 'a:b*c?.jpg', '04_a-b-c.jpg'],
  [5, '   ', '05'],
  [6, 'ảnh.chụp màn hình', '06_anh-chup-man-hinh'],
  [7, `${'dài '.repeat(60)}.docx`, `07_${'dai-'.repeat(12).slice(0, -1)}.docx`],
  [8, '😀.png', '08.png'],
  [12, 'nul', '12_nul'],
])('file %i, "%s", is called %s', (place, name, expected) => {
  expect(archiveFileName(place, name)).toBe(expected)
  expect(expected).toMatch(/^[a-z0-9._-]{1,60}$/)
})

test('folders keep the order of what lies in them', () => {
  expect(archiveFolder(7, 'Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào được')).toBe(
    '007_duong-vao-lang-nghe-bi-ngap-tu-thang-6-x',
  )
  expect([archiveFolder(10, 'a'), archiveFolder(2, 'b')].toSorted()).toEqual(['002_b', '010_a'])
  expect(archiveFolder(1, '???')).toBe('001')
})
