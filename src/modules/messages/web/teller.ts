import { countIn, type Teller, textIn } from '#modules/history/index.ts'
import { isHandWay } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** What the history tells of people who were told by hand. */
export const messagesTeller: Teller = {
  label: 'Gọi, nhắn tay',
  sentences: {
    'message.told': (facts) => {
      const how = textIn(facts, 'how')
      return `đã báo cho người gửi${isHandWay(how) ? ` (${words.ways[how].toLocaleLowerCase('vi')})` : ''}`
    },
    'message.resent': () => 'đã cho gửi lại thư hoặc tin nhắn',
    'message.all-resent': (facts) => `đã cho gửi lại ${countIn(facts, 'count')} thư, tin nhắn`,
    'message.stopped': () => 'người nhận xin ngừng nhận thư và tin nhắn tự động',
    'message.resumed': () => 'người nhận xin nhận lại thư và tin nhắn tự động',
  },
}
