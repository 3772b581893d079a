import type { UnitRole } from '#modules/staff/index.ts'
import type { Body } from './story.ts'

/** An officer of the demonstration. Those with a password are the logins printed at start, one for each role. */
export interface StoryOfficer {
  readonly role: UnitRole
  readonly roles: readonly UnitRole[]
  readonly name: string
  readonly addressForm: string
  readonly title: string
  readonly department: Body | 'services' | 'front' | 'accounts' | null
  readonly email: string
  readonly password?: string
}

const login = (word: string) => `dai-son-${word}-2026`

export const officers: readonly StoryOfficer[] = [
  {
    role: 'administrator',
    roles: ['administrator'],
    name: 'Lưu Thị Quản Trị',
    addressForm: 'chị',
    title: 'Công chức Văn phòng, quản trị hệ thống',
    department: 'office',
    email: 'quantri@dai-son.example',
    password: login('quan-tri'),
  },
  {
    role: 'specialist',
    roles: ['specialist'],
    name: 'Nguyễn Thị Mẫu',
    addressForm: 'chị',
    title: 'Chuyên viên Phòng Kinh tế',
    department: 'economy',
    email: 'chuyenvien@dai-son.example',
    password: login('chuyen-vien'),
  },
  {
    role: 'counter',
    roles: ['counter'],
    name: 'Trần Văn Quầy',
    addressForm: 'anh',
    title: 'Tiếp nhận, Trung tâm Phục vụ hành chính công',
    department: 'counter',
    email: 'tiepnhan@dai-son.example',
    password: login('tiep-nhan'),
  },
  {
    role: 'department-officer',
    roles: ['department-officer'],
    name: 'Lê Văn Thử',
    addressForm: 'anh',
    title: 'Chuyên viên Phòng Văn hóa - Xã hội',
    department: 'culture',
    email: 'vanhoa@dai-son.example',
    password: login('can-bo-bo-phan'),
  },
  {
    role: 'head-of-department',
    roles: ['head-of-department'],
    name: 'Vũ Thị Giả Định',
    addressForm: 'chị',
    title: 'Trưởng phòng Kinh tế',
    department: 'economy',
    email: 'truongphong@dai-son.example',
    password: login('truong-phong'),
  },
  {
    role: 'form-checker',
    roles: ['form-checker'],
    name: 'Đỗ Văn Thể Thức',
    addressForm: 'anh',
    title: 'Chánh Văn phòng HĐND và UBND',
    department: 'office',
    email: 'vanphong@dai-son.example',
    password: login('van-phong'),
  },
  {
    role: 'leader',
    roles: ['leader'],
    name: 'Phạm Văn Ví Dụ',
    addressForm: 'ông',
    title: 'Chủ tịch UBND xã',
    department: null,
    email: 'chutich@dai-son.example',
    password: login('chu-tich'),
  },
  {
    role: 'clerk',
    roles: ['clerk'],
    name: 'Bùi Thị Văn Thư',
    addressForm: 'chị',
    title: 'Văn thư',
    department: 'office',
    email: 'vanthu@dai-son.example',
    password: login('van-thu'),
  },
  {
    role: 'accountant',
    roles: ['accountant'],
    name: 'Hoàng Thị Sổ Sách',
    addressForm: 'chị',
    title: 'Kế toán',
    department: 'accounts',
    email: 'ketoan@dai-son.example',
    password: login('ke-toan'),
  },
  {
    role: 'observer',
    roles: ['observer'],
    name: 'Đào Văn Quan Sát',
    addressForm: 'ông',
    title: 'Phó Chủ tịch Ủy ban MTTQ xã',
    department: 'front',
    email: 'mttq@dai-son.example',
    password: login('quan-sat'),
  },
  {
    role: 'department-officer',
    roles: ['department-officer'],
    name: 'Ngô Văn Trật Tự',
    addressForm: 'anh',
    title: 'Cán bộ Công an xã',
    department: 'police',
    email: 'congan@dai-son.example',
  },
  {
    role: 'department-officer',
    roles: ['department-officer'],
    name: 'Cao Thị Sự Nghiệp',
    addressForm: 'chị',
    title: 'Viên chức Trung tâm dịch vụ Sự nghiệp công',
    department: 'services',
    email: 'sunghiep@dai-son.example',
  },
]
