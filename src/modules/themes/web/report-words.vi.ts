/** What is said of the last part of a dialogue's report. */
export const reportWords = {
  title: 'Phần cuối báo cáo: giải pháp và đề xuất',
  about:
    'Các nhóm vấn đề có kiến nghị trong kỳ này: xã làm gì, đề xuất gì với cấp trên. Chép được vào báo cáo kết quả.',
  link: (themes: number) => (themes > 0 ? `${themes} nhóm vấn đề` : 'chưa có nhóm vấn đề'),
  late: (count: number) => `${count} quá hạn`,
} as const
