import { sql } from 'kysely'
import { type Facts, type Sentence, type Teller, textIn } from '#modules/history/index.ts'
import { kindWords } from '#modules/units/index.ts'
import type { AccountEvent } from '../application/account-history.ts'
import { PROVIDER, type ProviderRefusal } from '../application/provider-sign-in.ts'
import { locked, ownActs, under } from './teller.ts'

const providerReasons: Record<ProviderRefusal, string> = {
  'unverified-email': 'thư điện tử chưa được xác minh',
  unknown: 'chưa ai mời địa chỉ ấy',
  'other-person': 'địa chỉ ấy thuộc tài khoản của một người khác',
  'no-longer-in-use': 'tài khoản đã thôi dùng',
}
const reasonOf = (facts: Facts): string => {
  const reason = textIn(facts, 'reason')
  return Object.entries(providerReasons).find(([name]) => name === reason)?.[1] ?? reason
}

const events: Record<AccountEvent, Sentence> = {
  'sign-in-failed': (facts, names) => `gõ sai mật khẩu của ${names.subject}${locked(facts)}`,
  'second-step-failed': (facts, names) => `gõ sai mã bước hai của ${names.subject}${locked(facts)}`,
  'recovery-code-used': (_, names) => `dùng một mã dự phòng của ${names.subject}`,
  'second-step-forgotten': (_, names) => `gỡ bước hai và mật khẩu của ${names.subject} từ dòng lệnh`,
  'passkey-refused': (facts, names) =>
    textIn(facts, 'reason') === 'counter'
      ? `đưa khóa truy cập của ${names.subject} mà bộ đếm không tăng: khóa có thể đã bị chép`
      : `đưa khóa truy cập của ${names.subject} không đúng`,
  'provider-refused': (facts) => `đăng nhập qua hệ thống xác thực chung, không vào được: ${reasonOf(facts)}`,
  'reset-link-made': (_, names) => `tạo liên kết đặt lại mật khẩu cho ${names.subject} từ dòng lệnh`,
  'reset-asked': (_, names) => `xin liên kết đặt lại mật khẩu cho ${names.subject}`,
  'reset-mailed': (_, names) => `gửi thư đặt lại mật khẩu cho ${names.subject}`,
  'reset-mail-failed': (_, names) => `không gửi được thư đặt lại mật khẩu cho ${names.subject}`,
}

/** What the installation's history tells of accounts: what people do with them outside every unit, and what strangers try. */
export const accountTeller: Teller = {
  label: 'Tài khoản',
  sentences: { ...under('account', ownActs), ...under('account', events) },
  names: async (tx, ids) => {
    const known = ids.filter((id) => id !== PROVIDER)
    if (known.length === 0) return []
    const rows = await tx.selectFrom('account').select(['id', 'name', 'email']).where('id', 'in', known).execute()
    return rows.map(({ id, name, email }) => ({ id, name: `${name} (${email})` }))
  },
}

/** What it tells of units and of backups. */
export const installationTeller: Teller = {
  label: 'Đơn vị, sao lưu',
  sentences: {
    'installation.set-up': (_, names) => `thiết lập hệ thống với đơn vị đầu tiên: ${names.subject}`,
    'installation.unit-added': (_, names) => `thêm đơn vị ${names.subject}`,
    'installation.backup-plan-changed': () => 'đổi nơi sao lưu hằng đêm',
    'installation.backed-up': () => 'sao lưu xong, đã đọc lại được',
    'installation.backup-failed': () => 'sao lưu không thành',
  },
  names: async (tx, ids) => {
    const { rows } = await sql<{ id: string; kind: string; name: string }>`
      select id, kind, name from served_units() where id = any(${[...ids]}::uuid[])`.execute(tx)
    return rows.map(({ id, kind, name }) => ({ id, name: kindWords(kind, name) }))
  },
}
