import { listIn, type Teller } from '#modules/history/index.ts'
import { isUnitRole } from '../domain/index.ts'
import { words } from './words.vi.ts'

const roleList = (roles: readonly string[]) =>
  roles.map((role) => (isUnitRole(role) ? words.roles[role].name : role)).join(', ')

/** What the history tells of officers. */
export const staffTeller: Teller = {
  label: 'Cán bộ',
  sentences: {
    'officer.signed-in': () => 'đăng nhập',
    'officer.signed-out': () => 'đăng xuất',
    'officer.signed-out-everywhere': () => 'đăng xuất mọi nơi',
    'officer.password-changed': () => 'đổi mật khẩu của mình',
    'officer.password-reset': () => 'đặt lại mật khẩu bằng liên kết',
    'officer.signed-out-elsewhere': () => 'đăng xuất một máy khác của mình',
    'officer.authenticator-added': () => 'bật bước hai khi đăng nhập',
    'officer.authenticator-removed': () => 'tắt bước hai khi đăng nhập',
    'officer.recovery-codes-made': () => 'tạo mã dự phòng mới',
    'officer.joined': () => 'nhận lời mời và bắt đầu dùng hệ thống',
    'officer.invited': (facts, names) => `mời ${names.subject}, vai trò: ${roleList(listIn(facts, 'roles'))}`,
    'officer.invited-again': (_, names) => `tạo lời mời mới cho ${names.subject}`,
    'officer.edited': (_, names) => `sửa thông tin của ${names.subject}`,
    'officer.roles-changed': (facts, names) => {
      const [given, taken] = [listIn(facts, 'given'), listIn(facts, 'taken')]
      const changes = [
        given.length > 0 ? `giao vai trò ${roleList(given)}` : '',
        taken.length > 0 ? `thôi vai trò ${roleList(taken)}` : '',
      ]
      return `${changes.filter(Boolean).join(', ')}: ${names.subject}`
    },
    'officer.let-go': (_, names) => `cho ${names.subject} thôi dùng hệ thống`,
    'officer.taken-back': (_, names) => `cho ${names.subject} dùng lại hệ thống`,
    'officer.reset-link-made': (_, names) => `tạo liên kết đặt lại mật khẩu cho ${names.subject}`,
  },
  names: async (db, ids) => {
    const rows = await db.selectFrom('officer').select(['id', 'name']).where('id', 'in', ids).execute()
    return rows.map(({ id, name }) => ({ id, name, href: `/can-bo/thiet-lap/can-bo/${id}` }))
  },
}
