import { fold, placeTones } from '#kernel/vietnamese-text.ts'

/**
 * Words so common in petitions that two texts are not alike for sharing them: grammar, politeness, numbers, and what every
 * petition names.
 */
const COMMON = (
  'là và của cho có không được thì mà ở tại từ đến nay này đó kia để đề nghị xin tôi em chúng mình anh chị ông bà nhà nước xã thôn ' +
  'ủy ban các những một hai ba bốn năm sáu mười cùng cũng còn con đã đang sẽ bị nên vì nếu khi lúc làm sao gì nào ai thế như về vào ra lên ' +
  'xuống trong ngoài trước sau trên dưới rất quá nhiều ít mới rồi vẫn chưa hay hoặc với theo bằng bởi tháng ngày tuần giờ hiện kính mong ' +
  'muốn cần phải giúp vị cơ sở doanh nghiệp hộ kinh hợp tác công ty dân người việc gửi xuất ạ ơi nhé đây ấy vừa lại đi thêm bên phía mỗi ' +
  'mấy cả hết luôn ngay nữa chỉ thì do nơi chỗ lần hỏi biết thấy bao lâu'
).split(' ')
const COMMON_FOLDED = new Set(COMMON.map(fold))
const COMMON_EXACT = new Set(COMMON)

/** More than this says nothing new, and costs. */
const MOST_WORDS = 60

const wordsOf = (text: string): readonly string[] => placeTones(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []
const hasAccents = (words: readonly string[]): boolean => words.some((word) => fold(word) !== word)

/** What a text is about: its words that are not common ones, each once, in their order; with their accents if it has any. */
export interface TellingWords {
  readonly words: readonly string[]
  /** Accents count: "đường" is not "đương". */
  readonly accents: boolean
}

export function tellingWords(text: string): TellingWords {
  const all = wordsOf(text)
  const accents = hasAccents(all)
  const common = accents ? COMMON_EXACT : COMMON_FOLDED
  const words = all.filter((word) => word.length > 1 && !common.has(word) && !/^\d+$/.test(word))
  return { words: [...new Set(words)].slice(0, MOST_WORDS), accents }
}

/**
 * Which two words of it, near each other and folded, a text alike would hold both, as a search can ask for them; the nearest
 * first, since those say most. One word alone says too little.
 */
export function searchedPairs({ words }: TellingWords): readonly (readonly [string, string])[] {
  const folded = words.map(fold)
  return [1, 2, 3].flatMap((apart) =>
    folded.flatMap((first, at) => {
      const second = folded[at + apart]
      return second === undefined || first === second ? [] : [[first, second] as const]
    }),
  )
}

/** At least so much of what a text is about must be shared, and at least two words of it. */
const LEAST_SHARE = 0.3
const LEAST_WORDS = 2

/**
 * The texts most like another, the likest first; those that share too little are left out. A word that stands in few of them
 * weighs more than one that stands in most.
 */
export function mostAlike<Text extends { readonly title: string; readonly content: string }>(
  asked: TellingWords,
  texts: readonly Text[],
): readonly Text[] {
  const read = (text: string) => new Set(asked.accents ? wordsOf(text) : wordsOf(text).map(fold))
  const known = texts.map((text) => ({ text, title: read(text.title), all: read(`${text.title} ${text.content}`) }))
  const weights = new Map(
    asked.words.map((word) => {
      const among = known.filter(({ all }) => all.has(word)).length
      return [word, Math.log(1 + (known.length + 1) / (Math.max(1, among) + 0.5))] as const
    }),
  )
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + (weights.get(word) ?? 0), 0)
  const whole = sum(asked.words)
  return known
    .map(({ text, title, all }) => {
      const shared = asked.words.filter((word) => all.has(word))
      const enough = shared.length >= LEAST_WORDS && sum(shared) >= whole * LEAST_SHARE
      return { text, like: enough ? sum(shared) + sum(shared.filter((word) => title.has(word))) / 2 : 0 }
    })
    .filter(({ like }) => like > 0)
    .toSorted((a, b) => b.like - a.like)
    .map(({ text }) => text)
}
