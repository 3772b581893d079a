/** A stretch of a text: `end` is the first place after. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
}

const edges = (inner: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${inner})(?![\\p{L}\\p{M}])`, 'giu')

/** What will be looked at, studied, cared for; and when money, conditions or time allow. */
const PHRASES = edges(
  [
    '(?:sẽ|đang|tiếp tục|được)(?: sẽ| đang| tiếp tục| sớm| được)* (?:xem xét|nghiên cứu|cân nhắc|quan tâm|lưu ý)',
    'ghi nhận',
    'tiếp thu(?: ý kiến| kiến nghị| nội dung)?',
    'trong thời gian (?:tới|sớm nhất|gần nhất|sắp tới|ngắn nhất)',
    'thời gian tới',
    'sớm nhất có thể',
    'khi (?:có|bố trí được|cân đối được|đủ) (?:kinh phí|nguồn vốn|nguồn lực|nguồn|điều kiện|vốn)',
    'khi điều kiện cho phép',
    '(?:tùy|tuỳ)(?: theo| vào| thuộc| thuộc vào)? (?:tình hình|điều kiện|nguồn lực)',
    'sẽ (?:cố gắng|phấn đấu|từng bước|tạo (?:mọi )?điều kiện)',
    '(?:báo cáo|kiến nghị|đề xuất|đề nghị|phản ánh)(?: với| lên| đến)? (?:cấp trên|cấp có thẩm quyền|cơ quan chức năng|cơ quan có thẩm quyền|các cơ quan liên quan|các ngành chức năng)',
  ].join('|'),
)

/** The same words where they say something else: papers, researchers, what the reader is asked to do. */
const EXCEPT = {
  before:
    /(?:giấy|sổ|biên bản|viện|trung tâm|kết quả|đề tài|đề nghị (?:anh\/chị|anh chị|ông|bà|quý|doanh nghiệp|hộ|htx|hợp tác xã|công ty|cơ sở)(?: [\p{L}\p{M}]+){0,3}?)\s+$/iu,
  after: /^\s+(?:quyền|sở hữu|công lao|thành tích|khoa học)/iu,
} as const

const DAY = edges(
  [
    '\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?',
    '(?:tháng|quý) (?:\\d{1,2}|[ivx]{1,4})(?:[/-]\\d{4}| năm \\d{4})?',
    '\\d{1,2}/20\\d{2}',
    '(?:năm|vụ|kỳ họp) (?:nay|sau|tới|20\\d{2})',
    '(?:hết|cuối|đầu|giữa) (?:ngày|tuần|tháng|quý|năm)(?: (?:này|sau|nay|\\d+))?',
    'trước (?:tết|rằm|mùa|vụ)',
    '(?:trong|sau|vòng|chậm nhất) (?:vòng )?\\d+ (?:giờ|ngày|tuần|tháng)',
    '(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: hằng| hàng| tới)? ?(?:tuần)?',
    '(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý)',
    'hôm nay|ngày mai|tuần sau|tháng sau',
  ].join('|'),
)

/** Whose name says who: not the commune's own committee, which every answer speaks for. */
const BODY =
  /(?<![\p{L}\p{M}])(?:(?:Phòng|Sở|Ban|Chi cục|Cục|Bộ|Trung tâm|Văn phòng|Ngân hàng|Hội|Xí nghiệp|Công ty|Tổ|Trạm|Kho bạc|Viện|HĐND|Hội đồng nhân dân|UBND thành phố|UBND tỉnh|Ủy ban nhân dân thành phố|Ủy ban nhân dân tỉnh)\s+\p{L}|Công an(?![\p{L}])|Điện lực(?![\p{L}])|Thuế cơ sở|Mặt trận(?![\p{L}])|Đoàn Thanh niên)/u

const says = (pattern: RegExp, text: string): boolean => {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Whether a text names a day, a month, a quarter or a number of days. */
export const namesDay = (text: string): boolean => says(DAY, text)

/** Whether a text names who does it: a known department or body, or one that is called by a body's name. */
export const namesBody = (text: string, bodies: readonly string[]): boolean =>
  BODY.test(text) || bodies.some((name) => name !== '' && text.toLowerCase().includes(name.toLowerCase()))

/** Sentences with where they begin; a date's or a number's point ends none. */
function* sentencesOf(text: string): Generator<{ readonly at: number; readonly sentence: string }> {
  let at = 0
  for (const { index } of text.matchAll(/[.!?…;](?=\s|$)|\n/gu)) {
    yield { at, sentence: text.slice(at, index) }
    at = index + 1
  }
  yield { at, sentence: text.slice(at) }
}

/**
 * Lời chung chung: phrases that promise nothing ("sẽ xem xét", "ghi nhận", "trong thời gian tới"), in a sentence that names
 * neither a day nor a body. It points, the drafter decides.
 */
export function vagueIn(text: string, bodies: readonly string[] = []): readonly Stretch[] {
  const found: Stretch[] = []
  for (const { at, sentence } of sentencesOf(text.normalize('NFC'))) {
    if (namesDay(sentence) || namesBody(sentence, bodies)) continue
    for (const { 0: phrase, index } of sentence.matchAll(PHRASES)) {
      const [before, after] = [sentence.slice(0, index), sentence.slice(index + phrase.length)]
      if (EXCEPT.before.test(before) || EXCEPT.after.test(after)) continue
      found.push({ start: at + index, end: at + index + phrase.length, text: phrase })
    }
  }
  return found
}
