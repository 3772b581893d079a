import type { Teller } from '#modules/history/index.ts'

/** What the history says of registrations. */
export const registrationsTeller: Teller = {
  label: 'Đăng ký dự hội nghị',
  sentences: {
    'registration.received': (_, names) => `nhận đăng ký dự hội nghị của ${names.subject}`,
    'registration.corrected': (_, names) => `sửa đăng ký của ${names.subject}`,
    'registration.withdrawn': (_, names) => `rút đăng ký của ${names.subject} theo đề nghị`,
    'registration.linked': (_, names) => `gắn đăng ký của ${names.subject} với danh sách doanh nghiệp`,
  },
  names: async (db, ids) => {
    const rows = await db.selectFrom('registration').select(['id', 'name']).where('id', 'in', ids).execute()
    return rows.map(({ id, name }) => ({ id, name, href: `/can-bo/dang-ky/${id}`, needs: 'registrations.read' }))
  },
}
