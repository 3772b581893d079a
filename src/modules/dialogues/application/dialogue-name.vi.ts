/** A dialogue as people call it; a second one in its year by its number. */
export const dialogueName = (year: number, ordinal: number): string =>
  ordinal === 1 ? `Đối thoại doanh nghiệp năm ${year}` : `Đối thoại doanh nghiệp năm ${year}, kỳ ${ordinal}`

/** A paper that carries a plan or a notice, where it says what it belongs to. */
export const paperOf = {
  plan: (dialogue: string) => `Kế hoạch, ${dialogue}`,
  notice: (dialogue: string) => `Thông báo, ${dialogue}`,
} as const
