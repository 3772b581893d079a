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
}

const task = (
  key: string,
  purpose: ProposedTask['purpose'],
  milestone: string,
  term: number,
  title: string,
): ProposedTask => ({ key, purpose, milestone, term, title })

/**
 * Who does what by default, before, during and after the conference (DOMAIN, "Who does what by default"; the plan of the
 * model commune, mục III). The days are the unit's own targets; what a rule demands is a milestone itself.
 */
export const proposedTasks: readonly ProposedTask[] = [
  task('plan', 'economy', 'plan-sent', -5, 'Soạn kế hoạch đối thoại, trình lãnh đạo duyệt'),
  task('plan-form', 'office', 'plan-sent', -2, 'Kiểm tra thể thức, phát hành và gửi kế hoạch về Sở Tài chính'),
  task('estimate', 'accounts', 'notice', -10, 'Lập dự toán kinh phí hội nghị'),
  task('notice', 'economy', 'notice', -3, 'Soạn thông báo, phiếu đăng ký, phiếu kiến nghị'),
  task('posting', 'counter', 'notice', 0, 'Niêm yết thông báo tại Trung tâm Phục vụ hành chính công'),
  task('intake', 'counter', 'notice', 0, 'Trực tiếp nhận đăng ký và kiến nghị tại quầy'),
  task('posting-villages', 'economy', 'notice', 2, 'Niêm yết thông báo tại trụ sở và các thôn, đăng trang thông tin'),
  task('members', 'front', 'notice', 3, 'Lập danh sách hội viên, cơ sở kinh doanh để vận động'),
  task('outreach', 'services', 'loudspeaker-first', 0, 'Vận động cơ sở đăng ký dự; tin, bài trước hội nghị'),
  task('explaining', 'front', 'loudspeaker-first', 0, 'Tuyên truyền mục đích đối thoại đến hội viên'),
  task('consolidation', 'economy', 'verdict-proposed', 0, 'Tổng hợp đăng ký, kiến nghị; đề xuất có tổ chức hay không'),
  task('sorting', 'economy', 'petitions-assigned', 0, 'Phân loại kiến nghị, giao từng bộ phận trả lời'),
  task('invitations', 'office', 'invitations', 0, 'Phát hành và gửi giấy mời'),
  task('data', 'economy', 'data-sheets', 0, 'Chuẩn bị số liệu đất đai, quy hoạch, tín dụng'),
  task('security', 'police', 'security-plan', 0, 'Lập phương án an ninh, trật tự'),
  task('advance', 'accounts', 'programme', -2, 'Tạm ứng kinh phí hội nghị'),
  task('programme', 'economy', 'programme', 0, 'Chương trình, kịch bản điều hành'),
  task('hall', 'services', 'conference', -1, 'Hội trường, nước uống, khánh tiết, âm thanh, màn hình'),
  task('reception', 'services', 'conference', 0, 'Đón tiếp, tin, ảnh tại hội nghị'),
  task('guard', 'police', 'conference', 0, 'Trực bảo đảm an ninh hội nghị'),
  task('minutes', 'economy', 'minutes', 0, 'Ghi và hoàn thiện biên bản'),
  task('conclusion', 'office', 'conclusion-notice', 0, 'Phát hành thông báo kết luận'),
  task('news-after', 'services', 'conclusion-notice', 0, 'Tin, bài sau hội nghị; loa truyền thanh kết quả'),
  task('chase', 'economy', 'own-answers', -2, 'Đôn đốc các bộ phận trả lời đúng hạn'),
  task('report', 'economy', 'result-report', -1, 'Soạn báo cáo kết quả gửi Sở Tài chính'),
  task('settlement', 'accounts', 'settlement', 0, 'Quyết toán kinh phí'),
]
