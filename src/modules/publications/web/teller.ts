import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { type Teller, textIn } from '#modules/history/index.ts'

/** What the history tells of what was posted on the official site. */
export const publicationsTeller: Teller = {
  label: 'Đăng lại Cổng',
  sentences: {
    'publication.link-recorded': (facts) => {
      const on = parseDay(textIn(facts, 'on'))
      return `ghi liên kết trên Cổng (${textIn(facts, 'item')})${on ? `, đăng ngày ${dateWithYear(on)}` : ''}`
    },
    'publication.link-removed': () => 'bỏ một liên kết trên Cổng ghi nhầm',
  },
}
