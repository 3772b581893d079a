import { countIn, listIn, type Teller } from '#modules/history/index.ts'

/** ": A và B", as far as they are known: who is in no register is named by his form, which may be gone. */
function bothOf(other: unknown, names: Parameters<Teller['sentences'][string]>[1]): string {
  const known = [names.subject, names.of(other)].filter(Boolean)
  return known.length > 0 ? `: ${known.join(' và ')}` : ''
}

/** What the history says of the register. */
export const organisationsTeller: Teller = {
  label: 'Doanh nghiệp',
  sentences: {
    'organisation.created': (_, names) => `thêm ${names.subject} vào danh sách doanh nghiệp`,
    'organisation.edited': (_, names) => `sửa thông tin của ${names.subject}`,
    'organisation.unions-set': (facts, names) => {
      const unions = listIn(facts, 'unions').map((id) => names.of(id))
      return unions.length > 0
        ? `ghi ${names.subject} là hội viên của ${unions.join(', ')}`
        : `bỏ ${names.subject} khỏi danh sách hội viên các đoàn thể`
    },
    'organisation.members-added': (facts, names) =>
      `ghi thêm ${countIn(facts, 'count')} cơ sở là hội viên của ${names.subject}`,
    'organisation.merged': (facts, names) =>
      `gộp ${names.of(facts.from)} vào ${names.subject}, chuyển ${countIn(facts, 'registrations')} đăng ký, ${countIn(facts, 'submissions')} phiếu kiến nghị`,
    'organisation.split': (facts, names) =>
      `tách ${names.subject} khỏi ${names.of(facts.into)}, trả lại ${countIn(facts, 'registrations')} đăng ký, ${countIn(facts, 'submissions')} phiếu kiến nghị`,
    'organisation.told-apart': (facts, names) => `xem và ghi là hai cơ sở khác nhau${bothOf(facts.other, names)}`,
    'organisation.told-apart-undone': (facts, names) => `bỏ ghi là hai cơ sở khác nhau${bothOf(facts.other, names)}`,
    'organisation.identifiers-shown': (_, names) => `xem đầy đủ mã số của ${names.subject}`,
    'contacts.expired': (facts) =>
      `xóa ${countIn(facts, 'contacts')} liên hệ đã hết thời hạn giữ ${countIn(facts, 'years')} năm`,
    'organisation.counting-set': (facts, names) =>
      facts.counts === true
        ? `quyết định tính ${names.subject} vào điều kiện tổ chức hội nghị`
        : facts.counts === false
          ? `quyết định không tính ${names.subject} vào điều kiện tổ chức hội nghị`
          : `bỏ quyết định riêng về cách tính ${names.subject}`,
  },
  names: async (db, ids) => {
    const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
    return rows.map(({ id, name }) => ({ id, name, href: `/can-bo/doanh-nghiep/${id}`, needs: 'organisations.read' }))
  },
}
