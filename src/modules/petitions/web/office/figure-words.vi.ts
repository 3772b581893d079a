import { isSector, organisationWords } from '#modules/organisations/index.ts'
import { type FiguresAsked, OTHER_PLACE, UNKNOWN } from '../../application/figures-filter.ts'
import { isSubmissionChannel } from '../../application/intake/channels.ts'
import { isCompetence, isTiming, type Timing } from '../../domain/index.ts'
import { channelWords } from '../channels.vi.ts'
import { competenceWords } from '../stage-words.vi.ts'

/** Tiến độ: how petitions stand to their term, wherever they are counted. */
export const timingWords: Record<Timing, string> = {
  'in-time': 'Đúng hạn',
  late: 'Trả lời chậm',
  'waiting-city': 'Chờ thành phố',
  open: 'Đang xử lý, còn hạn',
  overdue: 'Quá hạn, chưa trả lời',
}

/** What a figure counts that has no word of its own elsewhere. */
export const figureWords = {
  counted: 'kiến nghị được tính',
  done: 'đã trả lời, hướng dẫn',
  aloud: 'trả lời tại hội nghị',
  reopened: 'có đề nghị xem lại',
  rated: 'có đánh giá',
  stars: (stars: string) => `đánh giá ${stars} sao`,
  outside: 'Ngoài địa bàn',
  unknown: {
    field: 'Chưa rõ lĩnh vực',
    kind: 'Chưa rõ loại hình',
    sector: 'Chưa rõ ngành nghề',
    village: 'Chưa rõ nơi',
    channel: 'Chưa rõ kênh',
    competence: 'Chưa phân loại',
  },
} as const

const group = (text: string): string =>
  Object.entries(organisationWords.groups).find(([key]) => key === text)?.[1] ?? text

/** What figures narrow a list by, in words. `village`: the name of the one that is asked for. */
export function sayFigures(asked: FiguresAsked, village: string): readonly string[] {
  const say = (of: keyof typeof figureWords.unknown, value: string, word: () => string) =>
    value === '' ? [] : [value === UNKNOWN ? figureWords.unknown[of] : word()]
  return [
    ...say('kind', asked.kind, () => group(asked.kind)),
    ...say('sector', asked.sector, () => (isSector(asked.sector) ? organisationWords.sectors[asked.sector] : '')),
    ...say('village', asked.village, () => (asked.village === OTHER_PLACE ? figureWords.outside : village)),
    ...say('channel', asked.channel, () => (isSubmissionChannel(asked.channel) ? channelWords[asked.channel] : '')),
    ...say('competence', asked.competence, () =>
      isCompetence(asked.competence) ? competenceWords[asked.competence] : '',
    ),
    ...(isTiming(asked.timing) ? [timingWords[asked.timing]] : []),
    ...(asked.done ? [figureWords.done] : []),
    ...(asked.aloud ? [figureWords.aloud] : []),
    ...(asked.reopened ? [figureWords.reopened] : []),
    ...(asked.stars === '' ? [] : [asked.stars === 'any' ? figureWords.rated : figureWords.stars(asked.stars)]),
    ...(asked.counted ? [figureWords.counted] : []),
  ].filter(Boolean)
}
