import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coreNameKey, nameKey } from './name-key.ts'
import { sectionsOf, sectorOf, sectors, vsicSections } from './sectors.ts'

describe('tên chuẩn hóa (R9)', () => {
  test.each([
    ['Công ty TNHH MTV An Bình', 'CTY  trách nhiệm hữu hạn một thành viên an bình'],
    ['Công ty Cổ phần Chế biến Nông sản Giả Định', 'Cty CP chế biến nông sản GIẢ ĐỊNH.'],
    ['HTX Rau an toàn Ví Dụ Xanh', 'Hợp tác xã rau an toàn “Ví Dụ Xanh”'],
    ['Hộ kinh doanh Thêu Mẫu', 'HKD cá thể Thêu Mẫu'],
    ['DNTN Hoà Bình', 'Doanh nghiệp tư nhân Hòa Bình'],
    ['Chi nhánh Công ty TNHH Ví Dụ', 'CN cty tnhh Ví Dụ'],
    ['May & Thêu', 'May và Thêu'],
    ['Công ty TNHH 1TV Mẫu', 'Công ty MTV TNHH Mẫu'.replace('MTV TNHH', 'TNHH một thành viên')],
  ])('%s = %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)))

  test('the legal form tells a company from a household of the same name', () => {
    expect(nameKey('Công ty TNHH Thêu Mẫu')).not.toBe(nameKey('Hộ kinh doanh Thêu Mẫu'))
    expect(coreNameKey('Công ty TNHH Thêu Mẫu')).toBe(coreNameKey('Hộ kinh doanh Thêu Mẫu'))
  })

  test('a form in the middle of a name, or a name that is one, stays', () => {
    expect(coreNameKey('Chợ HTX cũ')).toBe('cho htx cu')
    expect(nameKey('Hợp tác xã')).toBe('hop tac xa')
    expect(coreNameKey('Ctam')).toBe('ctam')
  })

  test.each([
    ['Cửa hàng Hoa Tươi Ví Dụ', 'Hộ kinh doanh Hoa Tươi Ví Dụ'],
    ['Xưởng mộc Thử', 'HKD Mộc Thử'],
    ['Hộ kinh doanh cửa hàng Hoa Tươi', 'Hoa Tươi'],
  ])('%s looks like %s, and is another name', (a, b) => {
    expect(coreNameKey(a)).toBe(coreNameKey(b))
    expect(nameKey(a)).not.toBe(nameKey(b))
  })

  test.each([
    ['Quán', 'quan'],
    ['Quang Vinh', 'quang vinh'],
    ['Cơ sở', 'co so'],
  ])('%s keeps its words', (name, core) => expect(coreNameKey(name)).toBe(core))

  test('the key of a key is itself, and accents never matter', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Công ty', 'TNHH', 'HKD', 'mtv', 'Hoà', 'Đông', 'CP', '-', 'cn')),
        (words) => {
          const name = words.join(' ')
          expect(nameKey(nameKey(name))).toBe(nameKey(name))
          expect(nameKey(name.toUpperCase().normalize('NFD'))).toBe(nameKey(name))
        },
      ),
    ))
})

test('every section of VSIC has its plain choice, and every choice its sections', () => {
  expect(vsicSections).toHaveLength(22)
  for (const section of vsicSections) expect(sectionsOf[sectorOf(section)]).toContain(section)
  for (const sector of sectors) expect(sectionsOf[sector].length).toBeGreaterThan(0)
})
