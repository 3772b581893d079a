import { wrongDay } from '#ui/index.ts'
import type { CopyRulesRefusal } from '../application/copy-rules.ts'
import type { CreateRefusal } from '../application/create-dialogue.ts'
import { dialogueName } from '../application/dialogue-name.vi.ts'
import type { DialogueRefusal } from '../application/edit-dialogue.ts'
import { CITY_REPLY, isMilestoneName, type MilestoneName } from '../domain/index.ts'

/** What the list of dialogues and the form of a new one say. */
export const words = {
  title: 'Kỳ đối thoại',
  about: 'Mỗi năm đơn vị tổ chức ít nhất một kỳ đối thoại với doanh nghiệp.',
  create: 'Lập kỳ đối thoại',
  createTitle: 'Lập kỳ đối thoại mới',
  createAbout:
    'Các mốc của kỳ sẽ tự tính từ ngày hội nghị theo bộ quy định của năm. Sau này dời ngày thì các mốc tính lại.',
  back: 'Kỳ đối thoại',
  none: 'Chưa có kỳ đối thoại nào',
  noneAbout: 'Lập kỳ đối thoại của năm để bắt đầu nhận đăng ký và kiến nghị.',
  name: dialogueName,
  conference: 'Ngày hội nghị',
  lastDay: 'Hết nhận kiến nghị',
  placeHead: 'Nơi tổ chức',
  stateHead: 'Đang ở bước',
  year: 'Năm',
  conferenceOn: 'Ngày hội nghị dự kiến',
  startsAt: 'Giờ bắt đầu',
  startsAtHint: 'Ví dụ: 8:00',
  place: 'Nơi tổ chức',
  placeHint: 'Ví dụ: Hội trường UBND xã',
  chairName: 'Người chủ trì',
  chairTitle: 'Chức vụ của người chủ trì',
  another: 'Năm này đã có một kỳ, tôi lập thêm kỳ nữa',
  created: 'Đã lập kỳ đối thoại.',
  states: {
    planning: 'đang chuẩn bị',
    intake: 'đang nhận kiến nghị',
    'after-cut-off': 'đã hết nhận kiến nghị',
    conference: 'hội nghị hôm nay',
    'past-day': 'đã qua ngày hội nghị',
    'not-held': 'không tổ chức hội nghị',
    held: 'đã tổ chức hội nghị',
    closed: 'đã khép lại',
  },
  errors: {
    year: 'Ghi năm, từ 2020 đến 2100.',
    day: wrongDay,
    time: 'Ghi giờ theo mẫu 8:00.',
    place: 'Ghi nơi tổ chức.',
    long: 'Dài quá 200 chữ cái.',
  },
  refusals: {
    'other-year': 'Ngày hội nghị phải nằm trong năm của kỳ đối thoại.',
    'no-rules': 'Đơn vị chưa có bộ quy định nào. Hãy xem mục Thiết lập, Bộ quy định.',
    'year-has-one': 'Năm này đã có một kỳ đối thoại. Nếu đúng là lập thêm kỳ nữa, hãy đánh dấu ở dưới rồi gửi lại.',
  } satisfies Record<CreateRefusal, string>,
  rules: {
    title: (dialogue: string) => `Chép bộ quy định vào ${dialogue}`,
    about: (title: string, version: number) => `${title}, bản ${version}. Chưa có gì đổi cho đến khi anh/chị chép.`,
    back: 'Bộ quy định',
    differences: 'Giá trị sẽ đổi',
    sameValues: 'Các giá trị giống bản kỳ này đang dùng; chỉ ghi nhận kỳ dùng bản này.',
    moves: (count: number) => `${count} hạn đang mở sẽ dời`,
    none: 'Không hạn nào đang mở bị dời.',
    told: (count: number) => `${count} hạn đã báo cho người gửi: trang theo dõi của họ ghi ngày mới, kèm ngày đã báo.`,
    published: 'Ngày hết nhận kiến nghị đã công bố giữ nguyên như thông báo.',
    unconfirmed: 'Bộ quy định này chưa được xác nhận.',
    kept: 'Việc đã xong giữ nguyên ngày; ngày cũ của hạn dời còn trong nhật ký.',
    seeVersion: 'Xem cả bản này',
    copy: 'Chép và tính lại',
    done: (moved: number) =>
      moved === 0 ? 'Đã chép bộ quy định; không hạn nào phải dời.' : `Đã chép bộ quy định và tính lại ${moved} hạn.`,
    refusals: {
      closed: 'Kỳ đối thoại này đã khép lại, giữ bộ quy định của nó.',
      'changed-meanwhile': 'Kỳ đối thoại vừa được người khác sửa. Xem lại những hạn sẽ dời rồi chép.',
      'rules-changed-meanwhile':
        'Bộ quy định vừa được người khác sửa. Xem lại giá trị mới và những hạn sẽ dời rồi chép.',
      'rules-used-already': 'Kỳ này đang dùng đúng bản này.',
    } satisfies Record<Exclude<CopyRulesRefusal | DialogueRefusal, 'not-found'>, string>,
  },
  milestones: {
    'plan-sent': 'Gửi kế hoạch về Sở Tài chính',
    notice: 'Công bố thông báo',
    'loudspeaker-first': 'Loa truyền thanh nhắc lần đầu',
    'loudspeaker-last': 'Loa truyền thanh nhắc lần cuối',
    'intake-closes': 'Hết nhận kiến nghị',
    'verdict-proposed': 'Đề xuất có tổ chức hay không',
    decision: 'Quyết định tổ chức',
    'petitions-assigned': 'Giao xong các kiến nghị',
    invitations: 'Gửi giấy mời',
    'data-sheets': 'Chuẩn bị phiếu số liệu',
    'draft-answers': 'Dự thảo trả lời',
    'security-plan': 'Phương án an ninh',
    programme: 'Chương trình hội nghị',
    conference: 'Hội nghị',
    minutes: 'Biên bản',
    'conclusion-notice': 'Thông báo kết luận',
    'own-answers': 'Trả lời: thuộc thẩm quyền cấp xã',
    'result-report': 'Báo cáo kết quả',
    'joint-answers': 'Trả lời: nhiều cơ quan phối hợp',
    'supplementary-report': 'Báo cáo bổ sung',
    'supplementary-report-next': 'Báo cáo bổ sung tiếp theo',
    settlement: 'Quyết toán kinh phí',
  } satisfies Record<MilestoneName, string>,
  cityReply: 'Nhắc Sở Tài chính trả lời việc xin lùi thời gian',
  short: {
    'plan-sent': 'Gửi kế hoạch',
    notice: 'Thông báo',
    'intake-closes': 'Hết nhận',
    decision: 'Quyết định',
    conference: 'Hội nghị',
    'own-answers': 'Trả lời, báo cáo',
    'joint-answers': 'Nhiều cơ quan',
    settlement: 'Quyết toán',
  } satisfies Partial<Record<MilestoneName, string>>,
}

/** A milestone, or what else a dialogue owes, as people call it; its own name where a newer program wrote it. */
export const milestoneName = (name: string): string => {
  if (name === CITY_REPLY) return words.cityReply
  return isMilestoneName(name) ? words.milestones[name] : name
}
