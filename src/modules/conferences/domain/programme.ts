import type { ProgrammeLine } from '#modules/dialogues/domain/index.ts'

/** Who does a part of the programme, by what it is there for. */
export type ProgrammePart = 'reception' | 'chair' | 'host' | 'answers' | 'everybody'

/** What a line of the programme tells by its words; the first that fits. */
const telling: readonly (readonly [ProgrammePart, RegExp])[] = [
  ['reception', /đón tiếp|đón đại biểu|điểm danh|phát tài liệu/iu],
  ['answers', /trả lời/iu],
  ['everybody', /hỏi,? đáp|trao đổi|thảo luận/iu],
  ['chair', /khai mạc|kết luận|bế mạc|phát biểu/iu],
  ['host', /chính sách|kết quả|báo cáo|kỳ trước|giới thiệu/iu],
]

/** Whose part a line is; null: its words do not tell. */
export const partOf = (what: string): ProgrammePart | null => telling.find(([, words]) => words.test(what))?.[0] ?? null

/** A line of the programme with who does it. */
export interface ProgrammeRow extends ProgrammeLine {
  readonly who: string
}

/**
 * The programme with who does what: whoever was named for an hour, else whose part it is by its words.
 * @param named hours with who was named for them, typed as a programme is
 */
export function withWho(
  programme: readonly ProgrammeLine[],
  named: readonly ProgrammeLine[],
  who: Readonly<Record<ProgrammePart, string>>,
): readonly ProgrammeRow[] {
  const byHour = new Map(named.map(({ at, what }) => [at, what]))
  return programme.map((line) => {
    const part = partOf(line.what)
    return { ...line, who: byHour.get(line.at) ?? (part ? who[part] : '') }
  })
}
