import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { countIn, type Facts, type Teller, textIn } from '#modules/history/index.ts'
import { taskHref } from './addresses.ts'

const dayIn = (facts: Facts, key: string): string => {
  const on = parseDay(textIn(facts, key))
  return on ? dateWithYear(on) : ''
}

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
    'task.done-by-act': (facts, names) => `việc tự xong theo mốc, ngày ${dayIn(facts, 'on')}: "${names.subject}"`,
    'task.done-by-own-act': (facts, names) =>
      `việc tự xong khi được ghi ở trang của việc, ngày ${dayIn(facts, 'on')}: "${names.subject}"`,
    'task.reopened-by-own-act': (_, names) =>
      `việc lại chưa xong, vì điều đã ghi ở trang của việc bị hủy: "${names.subject}"`,
    'task.reopened': (_, names) => `mở lại việc: "${names.subject}"`,
    'task.reopened-by-act': (_, names) => `việc lại chưa xong, vì mốc của việc được mở lại: "${names.subject}"`,
    'task.started': (_, names) => `bắt đầu làm việc: "${names.subject}"`,
    'task.waiting': (_, names) => `ghi việc đang chờ người khác: "${names.subject}"`,
    'task.put-back': (_, names) => `để việc lại, chưa làm: "${names.subject}"`,
    'task.changed': (facts, names) =>
      [`sửa việc "${names.subject}"`, textIn(facts, 'due') && `hạn ${dayIn(facts, 'due')}`].filter(Boolean).join(', '),
    'task.handed-over': (facts, names) => {
      const side = (...ids: readonly unknown[]) =>
        ids
          .map((id) => names.of(id))
          .filter(Boolean)
          .join(', ')
      const [from, to] = [side(facts.fromDepartment, facts.fromOfficer), side(facts.department, facts.officer)]
      return `chuyển giao việc "${names.subject}"${from && ` từ ${from}`}${to && ` sang ${to}`}`
    },
    'task.items-added': (facts, names) => `thêm ${countIn(facts, 'count')} mục vào danh sách kiểm: "${names.subject}"`,
    'task.item-ticked': (_, names) => `đánh dấu xong một mục: "${names.subject}"`,
    'task.item-unticked': (_, names) => `bỏ dấu xong một mục: "${names.subject}"`,
    'task.item-removed': (_, names) => `bỏ một mục khỏi danh sách kiểm: "${names.subject}"`,
    'task.commented': (_, names) => `trao đổi về việc "${names.subject}"`,
    'task.files-added': (facts, names) => `gửi ${countIn(facts, 'count')} tệp vào việc "${names.subject}"`,
    'task.file-removed': (_, names) => `bỏ một tệp khỏi việc "${names.subject}"`,
    'task.late': (facts, names) => `việc quá hạn ${dayIn(facts, 'due')}, báo lãnh đạo và người làm: "${names.subject}"`,
    'task.copied': (facts) =>
      `chép ${countIn(facts, 'tasks')} nhiệm vụ và ${countIn(facts, 'lines')} mục danh sách kiểm từ kỳ trước`,
  },
  names: async (db, ids) => {
    const rows = await db
      .selectFrom('task')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .execute()
    return rows.map(({ id, title }) => ({ id, name: title, href: taskHref(id), needs: 'tasks.read' }))
  },
}
