import { wrongDay } from '#ui/index.ts'
/** What the forms of asks, drafts, parts, comments, notes, promises and extensions say. */
export const asksWords = {
  verb: 'Tách thành từng điều',
  again: 'Sửa các điều cần trả lời',
  yes: 'Lưu các điều này',
  said: 'Đã lưu các điều cần trả lời.',
  proposed: 'Đọc từ nội dung người gửi: sửa, bớt, thêm rồi lưu. Để trống là bỏ điều ấy.',
  hint: 'Đổi số để đổi thứ tự. Xóa hết chữ là bỏ điều ấy; điều đã trả lời thì không sửa, không bỏ được.',
  ask: (index: number) => `Điều ${index}`,
  order: (index: number) => `Thứ tự của điều ${index}`,
  answered: 'đã trả lời',
  tooLong: 'Không quá 500 ký tự một điều',
} as const

export const replyWords = {
  whole: 'Nội dung trả lời',
  reply: (index: number) => `Trả lời điều ${index}`,
  rulingOf: (index: number) => `Hướng giải quyết điều ${index}`,
  ruling: 'Hướng giải quyết',
  noRuling: 'Chưa chọn',
  promises: 'Lời hứa',
  promisesHint: 'Việc sẽ làm: làm gì, ai làm, chậm nhất ngày nào. Được theo dõi và công khai cùng câu trả lời.',
  what: 'Làm gì',
  who: 'Ai làm',
  nobody: 'Chưa giao',
  by: 'Chậm nhất ngày',
  wrongDay,
  promiseNeeded: 'Ghi làm gì, hoặc xóa cả dòng',
  bases: 'Căn cứ pháp lý',
  basesChosen: (count: number) => (count === 0 ? 'Căn cứ pháp lý' : `Căn cứ pháp lý: ${count} văn bản`),
  basesHint: 'In ở đầu văn bản. Danh sách sửa ở Thiết lập.',
  lapsed: (day: string) => `hết hiệu lực ${day}`,
  notYet: (day: string) => `có hiệu lực từ ${day}`,
  library: 'Tìm câu trả lời đã có',
} as const

export const repliedWords = {
  legend: 'Đã trả lời những điều nào',
  hint: 'Điều chưa chọn thì còn phải trả lời bằng văn bản.',
  notHere: 'Chưa trả lời ở đây',
} as const

export const partWords = {
  verb: 'Viết phần của bộ phận',
  yes: 'Lưu phần trả lời',
  said: 'Đã lưu phần trả lời của bộ phận.',
  department: 'Bộ phận',
  departmentNeeded: 'Chọn bộ phận',
  ask: 'Trả lời điều nào',
  wholeAsk: 'Cả kiến nghị',
  words: 'Phần trả lời',
  wordsNeeded: 'Ghi phần trả lời',
  join: 'Ghép vào dự thảo',
  joinYes: 'Ghép các phần đã chọn',
  joinSaid: 'Đã ghép vào dự thảo. Đọc lại cho liền mạch.',
  joinWhich: 'Ghép phần nào',
} as const

export const reviewWords = {
  comment: 'Góp ý dự thảo',
  commentYes: 'Gửi góp ý',
  commentSaid: 'Đã ghi góp ý.',
  words: 'Góp ý',
  wordsNeeded: 'Ghi góp ý',
  resolve: 'Đã xử lý góp ý',
  resolveYes: 'Ghi là đã xử lý',
  resolveSaid: 'Đã ghi là xử lý xong góp ý.',
  resolveWhich: 'Góp ý nào',
  resolveNeeded: 'Chọn góp ý đã xử lý',
} as const

export const noteWords = {
  verb: 'Thêm ghi chú',
  yes: 'Lưu ghi chú',
  said: 'Đã lưu ghi chú nội bộ.',
  words: 'Ghi chú',
  hint: 'Chỉ cán bộ đọc được, không bao giờ công khai.',
  wordsNeeded: 'Ghi nội dung ghi chú',
} as const

export const promiseWords = {
  verb: 'Ghi lời hứa',
  yes: 'Lưu lời hứa',
  said: 'Đã ghi lời hứa.',
  question: 'Điều đã hứa tại hội nghị, hoặc trong văn bản đã ban hành mà chưa ghi lại.',
  whatNeeded: 'Ghi làm gì',
  whoNeeded: 'Chọn ai làm',
  ask: 'Thuộc điều nào',
} as const

export const extendWords = {
  verb: 'Gia hạn trả lời',
  yes: 'Ghi gia hạn',
  said: 'Đã ghi gia hạn. Người gửi được báo tin.',
  question: (day: string) =>
    `Hạn theo quy định vẫn là ${day}: trả lời sau ngày đó vẫn tính là chậm và phải ghi nguyên nhân. Người gửi được báo cả hai ngày.`,
  until: 'Sẽ trả lời chậm nhất ngày',
  reason: 'Lý do',
  reasonNeeded: 'Ghi lý do',
} as const

export const libraryWords = {
  title: 'Câu trả lời đã có',
  about: 'Văn bản đã ban hành và lời trả lời tại hội nghị của đơn vị. Tìm theo từ có nghĩa; không cần dấu.',
  search: 'Tìm trong các câu trả lời',
  placeholder: 'Ví dụ: thoát nước, điện ba pha',
  back: 'Về kiến nghị',
  like: 'Có thể giống kiến nghị này',
  found: (count: number, typed: string) => `${count} câu trả lời có “${typed}”`,
  none: 'Chưa thấy câu trả lời nào',
  noneHint: 'Thử ít từ hơn, hoặc từ khác cùng nghĩa.',
  insert: 'Đưa vào dự thảo',
  insertInto: 'Đưa vào trả lời điều nào',
  inserted: 'Đã đưa vào dự thảo, cùng các căn cứ. Sửa lại cho đúng việc này.',
  suggestionInserted: 'Đã đưa bài viết vào dự thảo. Sửa lại cho đúng việc này.',
  spoken: (day: string) => `Trả lời tại hội nghị ngày ${day}`,
  document: (number: string, day: string) => `Văn bản số ${number} ngày ${day}`,
  bases: (numbers: readonly string[]) => `Căn cứ: ${numbers.join(', ')}`,
  policies: 'Chính sách cho doanh nghiệp',
} as const
