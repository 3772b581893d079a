export const releasedWords = {
  title: 'Văn bản đã ban hành',
  home: 'Trang đầu',
  about: 'Đúng tệp đã ký, đã ban hành của các kỳ đối thoại.',
  description: (unit: string) =>
    `Kế hoạch, thông báo, quyết định, báo cáo đối thoại doanh nghiệp đã ban hành của ${unit}`,
  none: 'Chưa có văn bản nào',
  noneAbout: 'Kế hoạch, thông báo, báo cáo được đưa lên đây sau khi ban hành.',
  year: (dialogue: string) => {
    const [year = '', ordinal] = dialogue.split('-')
    return ordinal ? `Đối thoại năm ${year}, kỳ ${ordinal}` : `Đối thoại năm ${year}`
  },
  numbered: (number: string, on: string) => `Số ${number}, ngày ${on}`,
  withdrawn: (on: string) => `Đã thu hồi ngày ${on}`,
  replaced: (by: string) => `Thay bằng văn bản ${by}`,
} as const
