import { countIn, type Teller, textIn } from '#modules/history/index.ts'
import { isDecision } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** What the history tells of decisions whether to hold a conference. */
export const decisionsTeller: Teller = {
  label: 'Quyết định tổ chức',
  sentences: {
    'decision.decided': (facts, names) => {
      const decision = textIn(facts, 'decision')
      const what = isDecision(decision) ? words.decisions[decision] : decision
      const leader = names.of(facts.for)
      const counts = `khi có ${countIn(facts, 'registrations')} đăng ký, ${countIn(facts, 'petitions')} kiến nghị`
      return `quyết định "${what}" ${counts}${leader && `, ghi thay ${leader}`}`
    },
    'decision.city-replied': (facts) => {
      const reply = textIn(facts, 'reply')
      const said: Readonly<Record<string, string>> = words.city.replies
      return `ghi trả lời của Sở Tài chính về việc xin lùi thời gian: ${(said[reply] ?? reply).toLocaleLowerCase('vi')}`
    },
  },
}
