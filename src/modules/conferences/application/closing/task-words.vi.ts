/** Tasks that come of a conference. */
export const taskWords = {
  written: (label: string) => `Trả lời bằng văn bản kiến nghị số ${label}`,
  beyond: (label: string) => `Báo cáo cấp trên hoặc hướng dẫn, kiến nghị số ${label}`,
  promise: (what: string) => `Đã hứa tại hội nghị: ${what}`,
} as const
