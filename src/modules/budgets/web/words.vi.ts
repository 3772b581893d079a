import { inThousands } from '#kernel/vietnamese-number.ts'
import type { AdvanceRefusal } from '../application/advances.ts'
import type { AllowanceRefusal } from '../application/allowances.ts'
import type { EstimateRefusal } from '../application/approve-estimate.ts'
import type { BeginRefusal } from '../application/begin-estimate.ts'
import type { LineRefusal } from '../application/estimate-lines.ts'
import type { NormRefusal } from '../application/norms.ts'
import type { SettlementRefusal } from '../application/settle.ts'
import type { VoucherRefusal } from '../application/vouchers.ts'
import { MOST_LINES, sumInWords } from '../domain/index.ts'
import type { BudgetPage } from './address.ts'

/** "1.500.000 đồng" */
export const dong = (sum: number): string => `${inThousands(sum)} đồng`

/** "+120.000", "−3.000", "0": a difference as it stands in a table. */
export const difference = (sum: number): string =>
  sum === 0 ? '0' : `${sum > 0 ? '+' : '−'}${inThousands(Math.abs(sum))}`

/** Whatever a command on money may be refused with. */
export type BudgetRefusal =
  | AdvanceRefusal
  | AllowanceRefusal
  | BeginRefusal
  | EstimateRefusal
  | LineRefusal
  | NormRefusal
  | SettlementRefusal
  | VoucherRefusal

/** What every page of a dialogue's money says. */
export const words = {
  title: 'Kinh phí',
  tabsLabel: 'Các trang kinh phí',
  tabs: {
    '': 'Tổng quan',
    'du-toan': 'Dự toán',
    chi: 'Tạm ứng, chi',
    'boi-duong': 'Chi bồi dưỡng',
    'quyet-toan': 'Quyết toán',
    'cac-nam': 'Các năm',
  } satisfies Record<BudgetPage, string>,
  ofDialogue: (what: string, address: string) => `${what} kỳ ${address}`,
  open: (page: string) => `Mở trang ${page}`,
  doneWhen: {
    estimate: 'Việc này tự xong khi dự toán được duyệt.',
    advance: 'Việc này tự xong khi ghi lần tạm ứng đầu tiên.',
    settlement: 'Việc này tự xong khi quyết toán được duyệt.',
  },
  papers: 'Giấy tờ kinh phí',
  toPaper: (what: string) => `In ${what}`,
  paperNames: {
    'du-toan': 'dự toán',
    'to-trinh-du-toan': 'tờ trình',
    'de-nghi-tam-ung': 'giấy đề nghị tạm ứng',
    'danh-sach-ky-nhan': 'danh sách ký nhận',
    'bang-ke-chung-tu': 'bảng kê chứng từ',
    'bao-cao-quyet-toan': 'báo cáo quyết toán',
  },
  about: (year: number) => `Tiền tổ chức đối thoại năm ${year}: dự toán, đã chi, quyết toán.`,
  inWords: (sum: number) => `Bằng chữ: ${sumInWords(sum)}.`,
  sum: (total: number) => `Cộng: ${dong(total)}.`,
  approved: 'Dự toán được duyệt',
  advanced: 'Đã tạm ứng',
  spent: 'Đã chi',
  left: 'Còn được chi',
  over: 'Chi vượt dự toán',
  columns: {
    number: 'TT',
    content: 'Nội dung chi',
    approved: 'Dự toán (đồng)',
    spent: 'Đã chi (đồng)',
    difference: 'Chênh lệch (đồng)',
    code: 'Tiểu mục',
  },
  total: 'Cộng',
  noEstimate: 'Chưa có dự toán',
  noEstimateAbout: 'Dự toán được duyệt rồi mới tạm ứng, chi.',
  toEstimate: 'Lập dự toán',
  notBinding: 'Dự toán chưa được duyệt; các số dưới đây là bản đang lập.',
  somebody: 'Người khác',
  stale: (who: string, when: string) =>
    `${who} vừa sửa${when && ` lúc ${when}`}. Những gì anh/chị gõ vẫn còn ở đây: xem lại rồi bấm lần nữa.`,
  reasons: 'Lý do chi vượt',
  approval: {
    approve: 'Duyệt',
    approveYes: 'Duyệt, tôi đã xem số tiền',
    record: 'Ghi thay lãnh đạo: đã duyệt',
    recordYes: 'Ghi là đã duyệt',
    waits: (what: string) => `Chờ duyệt: ${what}`,
    question: (what: string) => `Duyệt ${what}?`,
    recordQuestion: (what: string) => `Ghi thay lãnh đạo là đã duyệt ${what}?`,
    binds: 'Duyệt rồi không sửa, không rút lại được. Kế toán được báo ngay.',
    back: 'Trả lại để sửa',
    recordBack: 'Ghi thay lãnh đạo: trả lại',
    forOfficer: 'Ghi thay lãnh đạo',
    paper: 'Số văn bản, tờ trình đã ký',
    word: 'Cần sửa gì',
    submit: 'Trình duyệt',
    steps: 'Đã trình, đã duyệt',
    said: {
      submitted: 'trình',
      approved: 'duyệt',
      'sent-back': 'trả lại để sửa',
      dropped: 'bỏ',
    } as Readonly<Record<string, string>>,
    step: (who: string, did: string, sum: number, leader: string, paper: string) =>
      `${who} ${did}${leader && `, ghi thay ${leader}`}${paper && ` (văn bản ${paper})`}: ${dong(sum)}`,
  },
  link: {
    none: 'chưa có dự toán',
    draft: (total: number) => `đang lập dự toán, ${dong(total)}`,
    submitted: (total: number) => `dự toán ${dong(total)} đang chờ duyệt`,
    approved: (total: number) => `dự toán ${dong(total)} đã duyệt, chưa chi`,
    spent: (spent: number, total: number) => `đã chi ${dong(spent)} trong ${dong(total)}`,
    settling: (spent: number) => `quyết toán ${dong(spent)} đang chờ duyệt`,
    settled: (spent: number) => `đã quyết toán ${dong(spent)}`,
  },
  refusals: {
    'not-found': 'Không có dòng này nữa.',
    closed: 'Kỳ này đã khép lại, kinh phí chỉ còn để xem.',
    settled: 'Quyết toán đã trình hoặc đã duyệt nên không sửa được nữa.',
    'changed-meanwhile': 'Vừa có người sửa. Xem lại rồi bấm lần nữa.',
    'begun-already': 'Đã có một bản dự toán đang lập.',
    'nothing-to-copy': 'Chưa có kỳ nào trước đây được duyệt dự toán để chép.',
    'not-approved': 'Dự toán chưa được duyệt.',
    'reason-needed': 'Ghi lý do.',
    'not-open': 'Dự toán này không còn ở bước soạn.',
    'too-many-lines': `Một dự toán có tối đa ${MOST_LINES} dòng.`,
    'not-whole': 'Số lượng nhân đơn giá phải ra số đồng tròn. Sửa số lượng hoặc đơn giá.',
    'too-much': 'Số tiền quá lớn, tối đa 999.999.999.999 đồng.',
    'line-spent': 'Dòng này đã có chứng từ hoặc danh sách chi nên không bỏ được.',
    'no-lines': 'Dự toán chưa có dòng nào.',
    'price-missing': 'Còn dòng chưa có đơn giá. Điền đơn giá hoặc bỏ dòng ấy.',
    'spent-line-missing':
      'Bản này bỏ một dòng nay đã có chứng từ hoặc danh sách chi. Đưa lại dòng ấy ở mục Thay đổi so với bản đã duyệt, rồi trình; đang chờ duyệt thì trả lại để sửa trước.',
    'not-submitted': 'Chưa có gì được trình để duyệt.',
    'leader-needed': 'Chọn lãnh đạo đã quyết định.',
    'paper-needed': 'Ghi số văn bản lãnh đạo đã ký.',
    'word-needed': 'Ghi cần sửa gì.',
    'day-to-come': 'Ngày này chưa đến.',
    'over-estimate': 'Tổng tạm ứng vượt dự toán được duyệt.',
    'line-unknown': 'Chọn một dòng của dự toán.',
    'over-line': 'Khoản này làm dòng dự toán bị chi vượt: ghi lý do chi vượt.',
    'entered-already': 'Chứng từ này đã nhập rồi: cùng số, cùng ngày, cùng người nhận.',
    'paid-by-list': 'Số tiền và dòng dự toán theo danh sách ký nhận. Muốn đổi, hủy chứng từ rồi sửa danh sách.',
    'no-receivers': 'Ghi ít nhất một người nhận.',
    'too-many-receivers': 'Một danh sách có tối đa 200 người.',
    'named-twice': 'Có người được ghi hai lần. Nếu trùng tên, ghi thêm chức vụ hoặc nơi công tác để phân biệt.',
    'paid-already': 'Danh sách này đã chi nên không sửa được.',
    'nothing-spent': 'Chưa có chứng từ nào để quyết toán.',
    'estimate-open': 'Bản dự toán điều chỉnh chưa xong. Chờ duyệt, hoặc bỏ bản ấy, rồi trình quyết toán.',
    'lists-unpaid': 'Còn danh sách chi bồi dưỡng chưa ghi là đã chi. Ghi đã chi hoặc bỏ danh sách ấy.',
    'submitted-already': 'Quyết toán đã trình, đang chờ duyệt.',
    'settled-already': 'Quyết toán đã được duyệt.',
    'days-crossed': 'Ngày hết hiệu lực phải sau ngày bắt đầu.',
    'used-already':
      'Định mức này đã dùng trong dự toán đã trình. Chỉ sửa được căn cứ, ngày hết hiệu lực; mức mới thì thêm một định mức mới.',
  } satisfies Record<BudgetRefusal, string>,
}
