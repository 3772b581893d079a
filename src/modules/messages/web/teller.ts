import { countIn, type Facts, type Teller, textIn } from '#modules/history/index.ts'
import { type AskedWay, isAskedWay, isHandWay, isTemplate } from '../domain/index.ts'
import { templateWords } from './template-words.vi.ts'
import { words } from './words.vi.ts'

const ways: Readonly<Record<AskedWay, string>> = { mail: 'thư điện tử', message: 'tin nhắn', call: 'điện thoại' }

/** Which letters were worded: those of a template, or all. */
const lettersIn = (facts: Facts): string => {
  const template = textIn(facts, 'template')
  return isTemplate(template) ? `mẫu thư (${templateWords.events[template].split('.')[0]})` : 'mọi thư gửi ra ngoài'
}

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
    'message.worded': (facts) => `đặt lời đầu, lời cuối của ${lettersIn(facts)}`,
    'message.wording-reset': (facts) => `bỏ lời đầu, lời cuối của ${lettersIn(facts)}`,
    'message.way-asked': (facts) => {
      const way = textIn(facts, 'way')
      return isAskedWay(way) ? `người nhận xin được báo bằng ${ways[way]}` : 'người nhận để hệ thống chọn cách báo tin'
    },
    'message.stopped': () => 'người nhận xin ngừng nhận thư và tin nhắn tự động',
    'message.resumed': () => 'người nhận xin nhận lại thư và tin nhắn tự động',
  },
}
