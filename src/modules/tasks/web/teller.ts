import { countIn, type Teller } from '#modules/history/index.ts'

/** What the history tells of tasks. */
export const tasksTeller: Teller = {
  label: 'Nhiệm vụ',
  sentences: {
    'task.assigned': (facts, names) => {
      const who = [names.of(facts.department), names.of(facts.officer)].filter(Boolean).join(', ')
      return `giao việc "${names.subject}"${who && ` cho ${who}`}`
    },
    'task.laid-out': (facts) => `giao sẵn ${countIn(facts, 'tasks')} nhiệm vụ theo danh mục của đơn vị`,
    'task.standard-added': () => 'thêm một việc vào danh mục nhiệm vụ',
    'task.standard-changed': () => 'sửa một việc trong danh mục nhiệm vụ',
    'task.standard-removed': () => 'bỏ một việc khỏi danh mục nhiệm vụ',
    'task.done': (_, names) => `ghi việc đã xong: "${names.subject}"`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('task')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, title }) => ({ id, name: title, href: '/can-bo/nhiem-vu', needs: 'tasks.read' }))
  },
}
