/** What minutes and conclusion say of a petition. */
export const resultsWords = {
  petition: (label: string, name: string) => {
    const [number = '', dialogue] = label.split('/')
    return `Kiến nghị số ${number}${dialogue ? ` kỳ ${dialogue}` : ''}${name && ` (${name})`}`
  },
  others: 'Kiến nghị khác',
  atConference: 'nêu tại hội nghị',
  discussed: (text: string) => `Trao đổi: ${text}`,
  said: (by: string, words: string) => `${by || 'Trả lời'}: ${words}`,
  promised: (what: string, who: string, by: string) =>
    `Hứa: ${[what, who, by && `xong trước hết ngày ${by}`].filter(Boolean).join('; ')}`,
  rest: (by: string) => `Phần còn lại trả lời bằng văn bản${by && `, hạn ${by}`}`,
  before: (number: string, on: string) => `Đã trả lời bằng văn bản${number && ` số ${number}`}${on && ` ngày ${on}`}`,
  sentOn: (body: string, on: string) => `Đã chuyển ${body}${on && ` ngày ${on}`}, khi có trả lời sẽ báo lại`,
  later: (lead: string, by: string) =>
    [`${lead || 'UBND'} chuẩn bị trả lời bằng văn bản`, by && `hạn ${by}`].filter(Boolean).join(', '),
  toBeSent: 'Vượt thẩm quyền: báo cáo thành phố hoặc hướng dẫn gửi đúng cơ quan',
  heads: {
    answered: 'Kiến nghị đã trả lời tại hội nghị',
    promised: 'Việc đã hứa',
    later: 'Kiến nghị trả lời bằng văn bản',
    beyond: 'Kiến nghị vượt thẩm quyền',
    before: 'Kiến nghị đã trả lời trước hội nghị',
  },
  columns: { number: 'Kiến nghị', what: 'Việc', who: 'Người làm', by: 'Hạn xong' },
} as const
