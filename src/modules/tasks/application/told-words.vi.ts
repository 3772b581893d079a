/** Lines of a message, the first few of them; more are counted. */
const listed = (lines: readonly string[]): string => {
  const most = 15
  const shown = lines.slice(0, most).map((line) => `- ${line}`)
  return [...shown, ...(lines.length > most ? [`- và ${lines.length - most} việc khác`] : [])].join('\n')
}

/** What officers are told of their tasks. */
export const toldWords = {
  handedOver: {
    title: 'Có việc chuyển giao cho anh/chị',
    body: (of: { what: string; who: string; reason: string; due: string }) =>
      `Việc "${of.what}" nay giao cho ${of.who}.\nLý do: ${of.reason}\n${of.due ? `Xong trước hết ngày ${of.due}.` : 'Việc không có hạn.'}\nXem ở mục Nhiệm vụ.`,
  },
  assigned: {
    title: 'Có việc mới giao cho anh/chị',
    body: (of: { what: string; who: string; due: string }) =>
      `Việc "${of.what}" giao cho ${of.who}.\n${of.due ? `Xong trước hết ngày ${of.due}.` : 'Việc không có hạn.'}\nXem ở mục Nhiệm vụ.`,
  },
  moved: {
    title: (n: number) => (n === 1 ? 'Hạn một nhiệm vụ của anh/chị đã dời' : `Hạn ${n} nhiệm vụ của anh/chị đã dời`),
    line: (of: { what: string; was: string; now: string }) => `${of.what}: từ ${of.was} sang ${of.now}`,
    body: (lines: readonly string[]) =>
      `Mốc của kỳ đối thoại dời, nên hạn của các việc này dời theo:\n${listed(lines)}\nXem ở mục Nhiệm vụ.`,
  },
  late: {
    title: (n: number) => (n === 1 ? 'Một nhiệm vụ đã quá hạn' : `${n} nhiệm vụ đã quá hạn`),
    line: (of: { what: string; who: string; due: string }) =>
      [`${of.what}: hạn ${of.due}`, of.who].filter(Boolean).join(', '),
    body: (lines: readonly string[]) => `Đến hết hạn chưa ghi là xong:\n${listed(lines)}\nXem ở mục Nhiệm vụ.`,
  },
}
