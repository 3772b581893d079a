/** Who does a part of the programme, where nobody is named for it. */
export const whoWords = {
  chair: 'Người chủ trì',
  answers: 'Người chủ trì, các cơ quan giải quyết',
  everybody: 'Đại biểu, người chủ trì, các cơ quan',
} as const
