/** Papers that list who comes. */
export const participantsWords = {
  list: {
    name: 'Danh sách đại biểu',
    about: 'Ai được mời, ai đã đăng ký, mấy người; sau khi điểm danh là ai đã dự',
    type: 'Danh sách đại biểu',
    wording: {
      title: 'Dự {hội nghị}',
      text: `Thời gian: {thời gian}. Địa điểm: {địa điểm}.
{danh sách đại biểu}`,
    },
    places: { 'danh sách đại biểu': 'Bảng: cơ quan, đoàn thể, khách mời; rồi cơ sở kinh doanh' },
    columns: {
      number: 'TT',
      name: 'Cơ quan, cơ sở',
      person: 'Người dự',
      place: 'Địa chỉ',
      people: 'Số người',
      note: 'Ghi chú',
    },
    groups: { bodies: 'Cơ quan, đoàn thể, khách mời', businesses: 'Doanh nghiệp, hợp tác xã, hộ kinh doanh' },
    /** Why somebody stands there, where it is to be said. */
    notes: { petitioner: 'Chưa đăng ký', 'walk-in': 'Đến không báo trước' } as Readonly<Record<string, string>>,
    replied: { comes: 'Báo đến', 'sends-other': 'Cử người dự thay', declines: 'Báo không đến' },
    sum: (people: number) => `Cộng: ${people} người`,
  },
  signIn: {
    name: 'Danh sách ký tên',
    about: 'Xếp theo tên, có chỗ ký; cuối danh sách là dòng trống cho người đến thêm',
    type: 'Danh sách ký tên',
    wording: {
      title: 'Đại biểu dự {hội nghị}',
      text: `Thời gian: {thời gian}. Địa điểm: {địa điểm}.
{bảng ký tên}`,
    },
    places: { 'bảng ký tên': 'Bảng họ tên, cơ sở, chỗ ký, xếp theo tên' },
    columns: { number: 'TT', person: 'Họ và tên', of: 'Cơ quan, cơ sở', signs: 'Ký tên' },
  },
  plates: {
    name: 'Biển tên',
    about: 'Gấp đôi tờ A4; người chủ trì, cơ quan, từng đại biểu đã đăng ký',
    title: (conference: string) => `Biển tên ${conference}`,
    chair: 'Người chủ trì',
    secretary: 'Thư ký',
  },
} as const
