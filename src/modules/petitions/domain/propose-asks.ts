import { atStart } from '#kernel/vietnamese-date.ts'
import { cleanText, excerpt, fold } from '#kernel/vietnamese-text.ts'
import { LONGEST_ASK, MOST_ASKS } from './setting-asks.ts'
import { tellingWords } from './similar.ts'

/** "1.", "2)", "(3)", "a)", "-", "•", "Thứ nhất,", "Một là": what an item of a list begins with. */
const ITEM =
  /^\s*(?:[-–•*+]|\(?\d{1,2}[.):]|\(?[a-hđ][.)]|(?:thứ (?:nhất|hai|ba|tư|năm|sáu)|(?:một|hai|ba|bốn|năm|sáu) là)[,:]?)\s+/iu
/** The same within a line, where the figures or letters follow each other. */
const INLINE = /(?:^|[\s;,])\(?(\d|[a-e])[.)]\s+/giu

/** Words by which people ask; what stands before them is who asks. Weak ones ask at the head of a clause only. */
const STRONG = ['xin hỏi', 'cho hỏi', 'đề nghị', 'kiến nghị', 'mong']
const WEAK = ['đề xuất', 'yêu cầu', 'xin', 'nhờ']
const any = (words: readonly string[]) => new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'giu')
const ASKING = any([...STRONG, ...WEAK])
const ASKING_FOLDED = any([...STRONG, ...WEAK].map(fold))
const isWeak = (word: string): boolean => WEAK.map(fold).includes(fold(word))
const HEAD = /(?:^|[,;:])\s*(?:(?:toi|chung toi|ho|htx|cong ty|doanh nghiep|co so|nay|vi vay|do do|va|nen)\s+)*$/
/** The same words where they are no asking: a paper's name, thanks, what was done before. */
const NO_ASKING = {
  before: /(?:don|van ban|ho so|to trinh|cac|nhung|noi dung|da|tung|nop)\s+$/,
  after: /^\s*(?:cam on|chao|tran trong|chan thanh|nay|tren|cua|so|thu \d|loi)(?![\p{L}])/u,
} as const
/** A sentence of these words alone is politeness: it asks for nothing in particular. */
const POLITE = new Set(
  (
    'rat kinh mong xin de nghi nho quy cac ubnd uy ban xa phuong lanh dao cap co tham quyen chinh dia som duoc nganh nhan dan vi ' +
    'quan tam xem xet giai quyet giup do tao dieu kien va thuan loi cho ho tro chung toi gia dinh don vi trong cong ty'
  ).split(' '),
)
const isPolite = (ask: string): boolean => (fold(ask).match(/[a-z]+/g) ?? []).every((word) => POLITE.has(word))

/** Verbs of doing: after "và" or a comma they begin another ask. */
const DOING = new Set(
  (
    'nâng khơi mở sửa làm lắp cấp cho hỗ tăng giảm bố hướng xử kiểm thay xây tổ công bổ giới kết miễn gia trả bỏ dời di nạo đào trải đổ kéo đặt ' +
    'cắm thu phát tuyên ban điều rút đơn phối đền bồi thanh chuyển khoan nối trồng dẹp ngăn gộp mời tập đào cử tháo cải duy quy tách rà'
  ).split(' '),
)
const DOING_FOLDED = new Set([...DOING].map(fold))
/** Where another ask may begin: "và khơi rãnh", "; mở lớp", ", đồng thời tăng chuyến". */
const JOINT = /\s*(?:[,;]?\s+(?:và|va|đồng thời|dong thoi)\s+|[;,]\s+)/giu

/** Fewer words than this say nothing alone. */
const LEAST_WORDS = 2

/** Sentences with their question marks; a number's or a date's point ends none. */
const sentences = (text: string): readonly string[] => text.match(/[^\n.!?…;]+(?:\.(?=\d)[^\n.!?…;]*)*[.!?…;]*/gu) ?? []

const hasAccents = (text: string): boolean => fold(text) !== text.toLowerCase()

/** Letter by letter, so that places in the folded text are places in the text. */
const foldInPlace = (text: string): string => [...text].map((letter) => fold(letter) || letter).join('')

function tidy(ask: string): string {
  const bare = ask.replace(/^[\s,;:–-]+/u, '').replace(/[\s.,;:!…–-]+$/u, '')
  return excerpt(atStart(bare), LONGEST_ASK)
}

/** The asks one asking sentence holds: another verb of doing after "và", a comma or a semicolon begins the next. */
function partsOf(sentence: string): readonly string[] {
  const verbs = hasAccents(sentence) ? DOING : DOING_FOLDED
  const parts: string[] = []
  let from = 0
  for (const { 0: joint, index } of sentence.matchAll(JOINT)) {
    const next = /^[\p{L}\p{M}]+/u.exec(sentence.slice(index + joint.length))?.[0].toLowerCase() ?? ''
    const before = sentence.slice(from, index).trim()
    if (!verbs.has(next) || before.split(/\s+/).length < LEAST_WORDS) continue
    parts.push(before)
    from = index + joint.length
  }
  return [...parts, sentence.slice(from)]
}

/** Where a sentence asks, if it does: from the asking word on; a question from its beginning. */
function askingPart(sentence: string): string | null {
  const isQuestion = sentence.trim().endsWith('?')
  const folded = foldInPlace(sentence)
  const [read, words] = hasAccents(sentence) ? [sentence, ASKING] : [folded, ASKING_FOLDED]
  for (const { 0: word, index } of read.matchAll(words)) {
    const [before, after] = [folded.slice(0, index), folded.slice(index + word.length)]
    if (NO_ASKING.before.test(before) || NO_ASKING.after.test(after)) continue
    if (isWeak(word) && !HEAD.test(before)) continue
    return isQuestion ? sentence : sentence.slice(index)
  }
  return isQuestion ? sentence : null
}

/** Items of a list, with the lines that go on below each in small letters; none: there is no list. */
function listItems(text: string): readonly string[] {
  const items: string[] = []
  let open = false
  for (const line of text.split('\n')) {
    if (ITEM.test(line)) {
      items.push(line.replace(ITEM, ''))
      open = true
    } else if (!/^\s*[\p{Ll}\d(]/u.test(line)) open = false
    else if (open) items.push(`${items.pop()} ${line.trim()}`)
  }
  return items.length > 1 ? items : inlineItems(text)
}

function inlineItems(text: string): readonly string[] {
  const marks = [...text.matchAll(INLINE)]
  const first = marks.findIndex(({ 1: mark }) => mark === '1' || mark?.toLowerCase() === 'a')
  const run = marks.slice(Math.max(0, first)).filter(({ 1: mark = '' }, at) => {
    const start = /\d/.test(mark) ? '1' : 'a'
    return mark.toLowerCase().charCodeAt(0) === start.charCodeAt(0) + at
  })
  if (first < 0 || run.length < 2) return []
  return run.map(({ 0: mark, index }, at) => text.slice(index + mark.length, run[at + 1]?.index ?? text.length))
}

function asksIn(text: string, all: boolean): readonly string[] {
  const items = listItems(text)
  const said = items.length > 0 ? items : sentences(text)
  return said.flatMap((one) => {
    const asked = items.length > 0 || all ? one : askingPart(one)
    return asked === null ? [] : partsOf(asked)
  })
}

/** Two texts that ask the same: most of what the shorter is about stands in the other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [tellingWords(one).words.map(fold), tellingWords(other).words.map(fold)]
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  const shared = shorter.filter((word) => longer.includes(word)).length
  return shorter.length > 0 && shared >= shorter.length * 0.7
}

/**
 * Đề xuất các điều cần trả lời (R13), read off the sender's own words: the items of a numbered list, the sentences that ask
 * ("đề nghị", "kiến nghị", "xin …", a question mark), each verb of doing apart, and the proposal whole. An officer reads,
 * mends and sets them; where nothing asks, the content is one ask.
 */
export function proposeAsks(content: string, proposal: string): readonly string[] {
  const [said, wished] = [cleanText(content), cleanText(proposal)]
  const found = [...asksIn(said, false), ...asksIn(wished, true)].map(tidy)
  const telling = found.filter((ask) => ask.split(/\s+/).length >= LEAST_WORDS && !isPolite(ask))
  const asks: string[] = []
  for (const ask of telling) if (!asks.some((known) => isSame(known, ask) || known === ask)) asks.push(ask)
  return asks.length > 0 ? asks.slice(0, MOST_ASKS) : [tidy(sentences(said)[0] ?? said)].filter(Boolean)
}
