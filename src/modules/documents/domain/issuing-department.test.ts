import { expect, test } from 'vitest'
import { departmentLetterhead, departmentSignature, headTitleOf } from './issuing-department.ts'

const economy = { name: 'Phòng Kinh tế', symbol: 'KT' }
const office = { name: 'Văn phòng HĐND và UBND', symbol: 'VP' }

test('the head names the committee above the department (facts 1.4)', () =>
  expect(departmentLetterhead(economy, 'UBND xã Đại Sơn')).toEqual({
    above: 'UBND xã Đại Sơn',
    body: ['Phòng Kinh tế'],
  }))

test.each([
  ['Phòng Kinh tế', 'Trưởng phòng'],
  ['Văn phòng HĐND và UBND', 'Chánh Văn phòng'],
  ['Trung tâm Phục vụ hành chính công', 'Giám đốc'],
  ['Ban Quản lý chợ', 'Giám đốc'],
  ['Bộ phận Địa chính', 'Thủ trưởng'],
])('%s is led by a %s', (name, title) => expect(headTitleOf(name)).toBe(title))

test.each([
  ['', '', ['Trưởng phòng']],
  ['Trưởng phòng', '', ['Trưởng phòng']],
  ['Trưởng phòng Kinh tế', '', ['Trưởng phòng']],
  ['Phó Trưởng phòng Kinh tế', '', ['KT. Trưởng phòng', 'Phó Trưởng phòng']],
  ['Phó trưởng phòng', 'KT', ['KT. Trưởng phòng', 'Phó trưởng phòng']],
  ['', 'KT', ['KT. Trưởng phòng', 'Phó Trưởng phòng']],
  ['Quyền Trưởng phòng', '', ['Q. Trưởng phòng']],
  ['', 'Q', ['Q. Trưởng phòng']],
  ['Tổ trưởng Tổ tài chính', 'TL', ['TL. Trưởng phòng', 'Tổ trưởng Tổ tài chính']],
  ['', 'TUQ', ['TUQ. Trưởng phòng']],
  // The committee's form makes no sense here: the head signs as head.
  ['Trưởng phòng Kinh tế', 'TM', ['Trưởng phòng']],
] as const)('of Phòng Kinh tế, “%s” signs in form “%s” as %j', (title, form, lines) =>
  expect(departmentSignature(economy, { name: 'A', title, form })).toEqual({ lines, name: 'A' }),
)

test('an office is led by its chief, whose title is told without the office’s name', () => {
  const of = (title: string) => departmentSignature(office, { name: '', title, form: '' }).lines
  expect(of('Chánh Văn phòng HĐND và UBND')).toEqual(['Chánh Văn phòng'])
  expect(of('Phó Chánh Văn phòng')).toEqual(['KT. Chánh Văn phòng', 'Phó Chánh Văn phòng'])
})
