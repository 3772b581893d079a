import type { TaskPhase } from './task-state.ts'

/** Việc thường làm trong một kỳ đối thoại (R22), as it is proposed to a new unit; each unit edits its list. */
export interface ProposedTask {
  /** Its name in the proposed list; never changes. */
  readonly key: string
  readonly title: string
  /** What the department that does it is there for (`units`, purposes). */
  readonly purpose: 'economy' | 'office' | 'counter' | 'services' | 'police' | 'front' | 'accounts'
  /** The milestone whose day it counts from. */
  readonly milestone: string
  /** Working days from the milestone's day, negative ones back; 0: that day. */
  readonly term: number
  readonly phase: TaskPhase
  /** Working days it takes; so long before its due day it should be begun. */
  readonly workDays: number
  /** Done as soon as its milestone is, by the act that meets it: nobody ticks the same thing twice. */
  readonly byAct: boolean
}

type Phased = Omit<ProposedTask, 'phase'>

const task = (
  key: string,
  purpose: ProposedTask['purpose'],
  milestone: string,
  term: number,
  title: string,
  workDays = 3,
): Phased => ({ key, purpose, milestone, term, title, workDays, byAct: false })

/** A task that its milestone's own fact shows as done. */
const shown = (...of: Parameters<typeof task>): Phased => ({ ...task(...of), byAct: true })

const before: readonly Phased[] = [
  shown('plan', 'economy', 'plan-sent', -5, 'Soạn kế hoạch đối thoại, trình lãnh đạo duyệt', 10),
  shown('plan-form', 'office', 'plan-sent', -2, 'Kiểm tra thể thức, phát hành và gửi kế hoạch về Sở Tài chính'),
  task('estimate', 'accounts', 'notice', -10, 'Lập dự toán kinh phí hội nghị', 5),
  shown('notice', 'economy', 'notice', -3, 'Soạn thông báo, phiếu đăng ký, phiếu kiến nghị', 5),
  task('posting', 'counter', 'notice', 0, 'Niêm yết thông báo tại Trung tâm Phục vụ hành chính công', 1),
  task('intake', 'counter', 'notice', 0, 'Trực tiếp nhận đăng ký và kiến nghị tại quầy', 1),
  task('posting-villages', 'economy', 'notice', 2, 'Niêm yết thông báo tại trụ sở và các thôn, đăng trang thông tin'),
  task('members', 'front', 'notice', 3, 'Lập danh sách hội viên, cơ sở kinh doanh để vận động', 5),
  task('outreach', 'services', 'loudspeaker-first', 0, 'Vận động cơ sở đăng ký dự; tin, bài trước hội nghị', 10),
  task('explaining', 'front', 'loudspeaker-first', 0, 'Tuyên truyền mục đích đối thoại đến hội viên', 10),
  shown(
    'consolidation',
    'economy',
    'verdict-proposed',
    0,
    'Tổng hợp đăng ký, kiến nghị; đề xuất có tổ chức hay không',
    2,
  ),
  shown('sorting', 'economy', 'petitions-assigned', 0, 'Phân loại kiến nghị, giao từng bộ phận trả lời'),
  shown('invitations', 'office', 'invitations', 0, 'Phát hành và gửi giấy mời'),
  shown('data', 'economy', 'data-sheets', 0, 'Chuẩn bị số liệu đất đai, quy hoạch, tín dụng', 7),
  shown('security', 'police', 'security-plan', 0, 'Lập phương án an ninh, trật tự', 5),
  task('advance', 'accounts', 'programme', -2, 'Tạm ứng kinh phí hội nghị'),
  shown('programme', 'economy', 'programme', 0, 'Chương trình, kịch bản điều hành', 5),
  task('hall', 'services', 'conference', -1, 'Hội trường, nước uống, khánh tiết, âm thanh, màn hình', 2),
]

const during: readonly Phased[] = [
  task('reception', 'services', 'conference', 0, 'Đón tiếp, tin, ảnh tại hội nghị', 1),
  task('guard', 'police', 'conference', 0, 'Trực bảo đảm an ninh hội nghị', 1),
]

const after: readonly Phased[] = [
  task('thanks', 'economy', 'conference', 1, 'Gửi thư cảm ơn người dự hội nghị', 1),
  shown('minutes', 'economy', 'minutes', 0, 'Ghi và hoàn thiện biên bản', 2),
  shown('conclusion', 'office', 'conclusion-notice', 0, 'Phát hành thông báo kết luận', 2),
  task('news-after', 'services', 'conclusion-notice', 0, 'Tin, bài sau hội nghị; loa truyền thanh kết quả', 2),
  task('chase', 'economy', 'own-answers', -2, 'Đôn đốc các bộ phận trả lời đúng hạn', 5),
  shown('report', 'economy', 'result-report', -1, 'Soạn báo cáo kết quả gửi Sở Tài chính', 5),
  shown('settlement', 'accounts', 'settlement', 0, 'Quyết toán kinh phí', 10),
]

const inPhase = (phase: TaskPhase, tasks: readonly Phased[]): readonly ProposedTask[] =>
  tasks.map((one) => ({ ...one, phase }))

/**
 * Who does what by default, before, during and after the conference (DOMAIN, "Who does what by default"; the plan of the
 * model commune, mục III). The days are the unit's own targets; what a rule demands is a milestone itself.
 */
export const proposedTasks: readonly ProposedTask[] = [
  ...inPhase('before', before),
  ...inPhase('during', during),
  ...inPhase('after', after),
]
