import type { Teller } from '#modules/history/index.ts'
import { words } from './words.vi.ts'

/** What the history tells of posts for businesses. */
export const policiesTeller: Teller = {
  label: words.title,
  sentences: {
    'policy.written': (_, names) => `viết bài "${names.subject}"`,
    'policy.changed': (_, names) => `sửa bài "${names.subject}"`,
    'policy.published': (_, names) => `công khai bài "${names.subject}"`,
    'policy.taken-back': (_, names) => `gỡ bài "${names.subject}" khỏi cổng`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('policy_post')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, title }) => ({ id, name: title, href: `/can-bo/chinh-sach/${id}`, needs: 'policies.write' }))
  },
}
