import { type Facts, listIn, type Sentence, type Sentences, type Teller } from '#modules/history/index.ts'
import type { AccountAct } from '../application/account-history.ts'
import { isUnitRole } from '../domain/index.ts'
import { words } from './words.vi.ts'

const roleList = (roles: readonly string[]) =>
  roles.map((role) => (isUnitRole(role) ? words.roles[role].name : role)).join(', ')

/** How somebody came in. */
const signedIn = (facts: Facts): string => {
  const second = facts.secondFactor === true
  if (facts.with === 'passkey') return 'đăng nhập bằng khóa truy cập'
  if (facts.with === 'provider')
    return second ? 'đăng nhập qua hệ thống xác thực chung, hai bước' : 'đăng nhập qua hệ thống xác thực chung'
  return second ? 'đăng nhập bằng mật khẩu và bước hai' : 'đăng nhập'
}
/** Whether the try locked what was typed. */
export const locked = (facts: Facts): string => (facts.locked === true ? ', bị khóa 15 phút' : '')

/** What people do with their own account, in a unit or outside. */
export const ownActs: Record<AccountAct, Sentence> = {
  'signed-in': signedIn,
  'signed-out': () => 'đăng xuất',
  'signed-out-elsewhere': () => 'đăng xuất một máy khác của mình',
  'signed-out-everywhere': () => 'đăng xuất mọi nơi',
  'password-changed': () => 'đổi mật khẩu của mình',
  'password-check-failed': (facts) => `gõ sai mật khẩu đang dùng khi đổi cách đăng nhập${locked(facts)}`,
  'password-reset': () => 'đặt lại mật khẩu bằng liên kết',
  'authenticator-added': () => 'bật ứng dụng xác thực cho bước hai',
  'authenticator-removed': () => 'bỏ ứng dụng xác thực của bước hai',
  'recovery-codes-made': () => 'tạo mã dự phòng mới',
  'passkey-added': () => 'thêm một khóa truy cập',
  'passkey-renamed': () => 'đổi tên một khóa truy cập',
  'passkey-removed': () => 'bỏ một khóa truy cập',
  'provider-linked': () => 'nối tài khoản với hệ thống xác thực chung',
}

/** Sentences under a place's name: `officer.signed-in`. */
export const under = (place: string, sentences: Readonly<Record<string, Sentence>>): Sentences =>
  Object.fromEntries(Object.entries(sentences).map(([what, sentence]) => [`${place}.${what}`, sentence]))

/** What the history tells of officers. */
export const staffTeller: Teller = {
  label: 'Cán bộ',
  sentences: {
    ...under('officer', ownActs),
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
