import type { UnitKind } from './kind-words.ts'

/**
 * What a part of a unit is there for: the tasks of the plan are handed out by it (R22, DOMAIN "Who does what by default").
 * `field` says nothing of the kind: a body that only answers.
 */
export const purposes = [
  'economy',
  'office',
  'culture',
  'counter',
  'services',
  'police',
  'military',
  'front',
  'accounts',
  'city',
  'field',
] as const
export type Purpose = (typeof purposes)[number]
export const isPurpose = (text: string): text is Purpose => purposes.some((one) => one === text)

/** A part of a unit, or a body outside that joins an answer, as it is proposed to a new unit. */
export interface DefaultDepartment {
  readonly name: string
  readonly shortName: string
  /** As in 118/UBND-KT; empty where it issues no papers of the People's Committee. */
  readonly symbol: string
  readonly purpose: Purpose
  readonly outside: boolean
}

const part = (name: string, shortName: string, symbol: string, purpose: Purpose): DefaultDepartment => ({
  ...{ name, shortName, symbol, purpose, outside: false },
})
const body = (name: string, shortName: string, purpose: Purpose = 'field'): DefaultDepartment => ({
  ...{ name, shortName, symbol: '', purpose, outside: true },
})

/** "xã" in the middle of a name: Công an xã. */
const kindInNames: Record<UnitKind, string> = {
  commune: 'xã',
  ward: 'phường',
  'special-zone': 'đặc khu',
  'city-department': 'sở',
  city: 'thành phố',
}

/**
 * The parts of a commune-level unit (facts 3.1; Nghị định 150/2025/NĐ-CP) and the bodies that are not under the People's
 * Committee (R12). A ward's economic department has another name. Places and sizes differ: each unit edits its list.
 * Units of the city begin with none.
 */
export function defaultDepartments(kind: UnitKind): readonly DefaultDepartment[] {
  if (kind === 'city' || kind === 'city-department') return []
  const here = kindInNames[kind]
  const economy =
    kind === 'ward'
      ? part('Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng KT, HT và ĐT', 'KTHTĐT', 'economy')
      : part('Phòng Kinh tế', 'Phòng Kinh tế', 'KT', 'economy')
  return [
    economy,
    part('Văn phòng HĐND và UBND', 'Văn phòng', 'VP', 'office'),
    part('Phòng Văn hóa - Xã hội', 'Phòng VH-XH', 'VHXH', 'culture'),
    part('Trung tâm Phục vụ hành chính công', 'TT PVHCC', 'TTPVHCC', 'counter'),
    part('Trung tâm dịch vụ Sự nghiệp công', 'TT DVSNC', '', 'services'),
    part(`Công an ${here}`, `Công an ${here}`, '', 'police'),
    part(`Ban Chỉ huy Quân sự ${here}`, 'Ban CHQS', '', 'military'),
    part(`Ủy ban Mặt trận Tổ quốc Việt Nam ${here} và các đoàn thể`, 'Mặt trận, đoàn thể', '', 'front'),
    part('Kế toán', 'Kế toán', '', 'accounts'),
    body('Thuế cơ sở', 'Thuế'),
    body('Bảo hiểm xã hội cơ sở', 'BHXH'),
    body('Kho bạc Nhà nước khu vực', 'Kho bạc'),
    body('Phòng giao dịch Ngân hàng Chính sách xã hội', 'NHCSXH'),
    body('Ngân hàng Nông nghiệp và Phát triển nông thôn', 'Agribank'),
    body('Điện lực khu vực', 'Điện lực'),
    body('Cấp nước', 'Cấp nước'),
    body('Viễn thông', 'Viễn thông'),
    body('Chi nhánh Văn phòng đăng ký đất đai', 'VP đăng ký đất đai'),
    body('Sở Tài chính', 'Sở Tài chính', 'city'),
  ]
}
