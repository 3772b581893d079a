import type { Teller } from '#modules/history/index.ts'

/** What the history tells of tasks. */
export const tasksTeller: Teller = {
  label: 'Nhiệm vụ',
  sentences: {
    'task.assigned': (facts, names) => {
      const who = [names.of(facts.department), names.of(facts.officer)].filter(Boolean).join(', ')
      return `giao việc "${names.subject}"${who && ` cho ${who}`}`
    },
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
