import { toldWords as words } from './told-words.vi.ts'

const task = { what: 'Niêm yết thông báo tại thôn', who: 'Phòng Kinh tế', due: '07/09/2026' }
const sample = (title: string, text: string) => ({ title, text })

/** What officers are told of tasks, each with an invented one: for the page of templates. */
export const taskSamples = {
  'task.given': () => sample(words.assigned.title, words.assigned.body(task)),
  'task.moved': () =>
    sample(
      words.moved.title(1),
      words.moved.body([words.moved.line({ what: task.what, was: task.due, now: '09/09/2026' })]),
    ),
  'task.late': () => sample(words.late.title(1), words.late.body([words.late.line(task)])),
} as const
