/** What a timeline says; it stands in the office alone. */
export const ganttWords = {
  month: (month: number) => `Th.${month}`,
  drawing: 'Thời gian làm',
  legend: (today: string) =>
    `Thanh: từ ngày nên bắt đầu đến hạn. Dấu kiểm: đã xong. Tam giác và đoạn nối: quá hạn, tính đến hôm nay, ${today}.`,
  milestones: 'Các mốc',
}
