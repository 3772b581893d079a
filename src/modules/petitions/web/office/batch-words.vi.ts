import type { BatchRefusal } from '../../application/batch/act-on-batch.ts'
import { type BatchAct, MOST_IN_BATCH } from '../../domain/index.ts'
import { refusalWords } from './actions/refusals.vi.ts'

/** Why one of several was not done. What single pages say speaks of a form's field; here it speaks of the petition. */
const refusals: Record<BatchRefusal, string> = {
  ...refusalWords,
  stale: 'Người khác vừa làm việc với kiến nghị này; xem lại rồi làm tiếp',
  'field-needed': 'Chưa rõ lĩnh vực; mở kiến nghị để chọn',
  'lead-joins-too': 'Bộ phận này đang phối hợp; mở kiến nghị để giao lại',
  'assigned-so-already': 'Đã giao đúng như vậy từ trước',
  'classified-so-already': 'Đã phân loại đúng như vậy từ trước',
  'not-looked-at': 'Bài công khai chưa được ai đọc và lưu; mở kiến nghị, đọc bài rồi bấm “Lưu, chưa công khai”',
  'already-public': 'Đang công khai rồi',
  'taken-back': 'Đã từng gỡ khỏi cổng; mở kiến nghị để xem lại riêng',
  'personal-data-found': 'Trong bài còn chỗ giống thông tin cá nhân; mở kiến nghị để sửa',
}

const done: Record<BatchAct, (count: number) => string> = {
  assign: (count) => `Đã giao ${count} kiến nghị.`,
  classify: (count) => `Đã phân loại ${count} kiến nghị.`,
  release: (count) => `Đã công khai ${count} kiến nghị.`,
}
const notDone: Record<BatchAct, (count: number) => string> = {
  assign: (count) => `${count} kiến nghị chưa giao được`,
  classify: (count) => `${count} kiến nghị chưa phân loại được`,
  release: (count) => `${count} kiến nghị chưa công khai được`,
}

/** What stands on the page of several petitions. */
export const batchWords = {
  refusals,
  done,
  notDone,
  picked: 'Việc cho mục đã chọn',
  pickedLabel: 'Chọn nhiều kiến nghị',
  all: (count: number) => `Chọn cả ${count} kiến nghị`,
  allFiltered: 'Chọn cả danh sách đang lọc',
  pick: (number: number | null, title: string) => (number === null ? `Chọn: ${title}` : `Chọn kiến nghị số ${number}`),
  title: (count: number) => `${count} kiến nghị đã chọn`,
  about: 'Mỗi kiến nghị được làm như ở trang riêng của nó. Kiến nghị nào không làm được sẽ nói rõ vì sao.',
  more: (found: number) =>
    `Danh sách có ${found.toLocaleString('vi-VN')} kiến nghị; mỗi lần làm tối đa ${MOST_IN_BATCH}, nên lấy ${MOST_IN_BATCH} kiến nghị đầu. Làm xong thì chọn tiếp.`,
  nothing: 'Chưa chọn kiến nghị nào',
  nothingAbout: 'Quay lại danh sách, đánh dấu ô ở đầu từng dòng, rồi bấm “Việc cho mục đã chọn”.',
  unreached: (count: number) =>
    `${count} kiến nghị chưa làm tới, vì hệ thống dừng giữa chừng. Làm lại lần nữa: kiến nghị đã xong sẽ không bị làm hai lần.`,
  stale: 'Việc này vừa được làm rồi. Kết quả ở bên dưới.',
  assign: 'Giao xử lý',
  assignYes: (count: number) => `Giao ${count} kiến nghị`,
  joinersStay: 'Các đơn vị đang phối hợp vẫn phối hợp.',
  classify: 'Phân loại',
  classifyYes: (count: number) => `Phân loại ${count} kiến nghị`,
  ownField: 'Giữ lĩnh vực của từng kiến nghị',
  release: 'Công khai',
  releaseYes: (count: number) => `Công khai ${count} kiến nghị`,
  releaseQuestion:
    'Chỉ công khai bài đã có cán bộ đọc và lưu, trong bài không còn chỗ nào giống thông tin cá nhân. Các bài khác được giữ lại và nói rõ.',
  caption: 'Các kiến nghị đã chọn',
  number: 'Kỳ/số',
  waiting: 'chờ kỳ',
  petition: 'Kiến nghị',
  state: 'Tình trạng',
  lead: 'Chủ trì',
  result: 'Kết quả',
  isDone: 'đã xong',
} as const
