/** What a sheet, and the task to prepare it, is called where nobody says otherwise. */
export const sheetWords = {
  task: (title: string) => `Chuẩn bị phiếu số liệu: ${title}`,
  titleOf: (fields: readonly string[]) =>
    fields
      .map((field, at) => (at === 0 ? field : field.slice(0, 1).toLocaleLowerCase('vi') + field.slice(1)))
      .join(', ')
      .slice(0, 200),
} as const
