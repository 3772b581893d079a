/** What today's page says. */
export const todayWords = {
  title: 'Việc hôm nay',
  /** "Chào chị Mẫu, hôm nay có 7 việc". */
  greeting: (form: string, name: string, n: number) =>
    `Chào ${[form || 'anh/chị', name].filter(Boolean).join(' ')}, ${n > 0 ? `hôm nay có ${n} việc` : 'hôm nay không có việc nào chờ'}`,
  intakeLeft: (days: number) => (days > 0 ? `còn ${days} ngày làm việc nhận kiến nghị` : ''),
  lastDay: 'hôm nay là ngày cuối nhận kiến nghị',
  lacking: (registrations: number, petitions: number) =>
    registrations + petitions > 0
      ? `còn thiếu ${[registrations > 0 && `${registrations} đăng ký`, petitions > 0 && `${petitions} kiến nghị`].filter(Boolean).join(', ')}`
      : 'đã đủ điều kiện tổ chức',
  late: 'Quá hạn',
  soon: 'Hết hạn trong 3 ngày làm việc',
  waiting: (you: string) => `Đang chờ ${you}`,
  /** How the page speaks to who reads it. */
  you: (form: string) => form || 'anh/chị',
  waitsForOthers: 'Chờ bộ phận khác',
  allWaits: 'Xem tất cả kiến nghị chờ ý kiến',
  openPetition: 'Xem',
  none: (you: string) => `Không có việc nào chờ ${you}`,
  noneAbout: 'Khi có kiến nghị mới, việc đến hạn hoặc người cần báo, việc sẽ hiện ở đây.',
  noDialogue: 'Chưa có kỳ đối thoại',
  noDialogueAbout: 'Lập kỳ đối thoại của năm để các mốc tự tính.',
  createDialogue: 'Lập kỳ đối thoại',
  week: 'Bảy ngày tới',
  next: 'Mốc kế tiếp',
  calendar: 'Xem cả tháng trên lịch',
  watched: 'Đang quá hạn',
  othersHold: 'Bộ phận đang giữ kiến nghị',
  waitingCity: (n: number) => `chờ thành phố ${n}`,
  petition: (number: number | null, title: string) => (number === null ? title : `Số ${number} · ${title}`),
  andMore: 'và những kiến nghị khác',
  andMoreTasks: 'và những việc khác',
  andMorePromises: 'và những lời hứa khác',
  andMorePapers: 'và văn bản khác',
  items: {
    overdue: (many: boolean) => ({
      title: many ? 'Các kiến nghị quá hạn' : 'Kiến nghị quá hạn',
      button: 'Xem và xử lý',
    }),
    soon: (many: boolean) => ({
      title: many ? 'Các kiến nghị sắp hết hạn' : 'Kiến nghị sắp hết hạn',
      button: 'Xem và xử lý',
    }),
    toClassify: (n: number) => ({ title: `${n} kiến nghị mới`, detail: 'chưa phân loại', button: 'Phân loại' }),
    toAssign: (n: number) => ({
      title: `${n} kiến nghị đã phân loại`,
      detail: 'chưa giao bộ phận nào',
      button: 'Giao',
    }),
    mineToAnswer: (n: number, you: string) => ({
      title: `${n} kiến nghị giao cho ${you}`,
      detail: 'cần soạn trả lời',
      button: 'Soạn trả lời',
    }),
    opinionsAsked: (n: number, you: string) => ({
      title: `${n} kiến nghị xin ý kiến bộ phận của ${you}`,
      detail: '',
      button: 'Cho ý kiến',
    }),
    toApprove: (n: number) => ({ title: `${n} dự thảo trả lời chờ duyệt`, detail: '', button: 'Xem và duyệt' }),
    toApproveFor: (n: number, you: string) => ({
      title: `${n} dự thảo trả lời chờ lãnh đạo duyệt`,
      detail: `nếu lãnh đạo đã ký giấy, ${you} ghi thay được`,
      button: 'Xem dự thảo',
    }),
    departmentPapers: (many: boolean) => ({
      title: many ? 'Văn bản của phòng chờ duyệt' : 'văn bản của phòng chờ duyệt',
      button: 'Xem và duyệt',
    }),
    papers: (many: boolean) => ({ title: many ? 'Văn bản chờ duyệt' : 'văn bản chờ duyệt', button: 'Xem và duyệt' }),
    papersFor: (many: boolean, you: string) => ({
      title: many ? 'Văn bản chờ lãnh đạo duyệt' : 'văn bản chờ lãnh đạo duyệt',
      detail: `nếu lãnh đạo đã ký giấy, ${you} ghi thay được`,
      button: 'Xem văn bản',
    }),
    scripts: (n: number) => ({ title: `${n} lời đọc loa chờ duyệt`, detail: '', button: 'Xem và duyệt' }),
    scriptsFor: (n: number, you: string) => ({
      title: `${n} lời đọc loa chờ lãnh đạo duyệt`,
      detail: `nếu lãnh đạo đã ký giấy, ${you} ghi thay được`,
      button: 'Xem lời đọc',
    }),
    money: {
      'du-toan': (dialogue: string) => ({
        ...{ title: 'Dự toán kinh phí chờ duyệt', detail: `kỳ ${dialogue}`, button: 'Xem và duyệt' },
      }),
      'quyet-toan': (dialogue: string) => ({
        ...{ title: 'Quyết toán kinh phí chờ duyệt', detail: `kỳ ${dialogue}`, button: 'Xem và duyệt' },
      }),
    },
    postingsToday: (n: number) => ({
      title: `${n} nơi cần niêm yết, đưa tin hôm nay`,
      detail: '',
      button: 'Xem danh sách',
    }),
    postings: (n: number) => ({
      title: `${n} nơi niêm yết, đưa tin quá ngày dự kiến`,
      detail: 'gọi nhắc, hoặc ghi là đã làm',
      button: 'Xem danh sách',
    }),
    toIssue: (n: number) => ({
      title: `${n} trả lời đã duyệt`,
      detail: 'cần số, ngày và phát hành',
      button: 'Phát hành',
    }),
    undelivered: (n: number) => ({
      title: `${n} văn bản trả lời chưa giao`,
      detail: 'đã ban hành, chưa ghi là đã giao cho người gửi',
      button: 'Ghi đã giao',
    }),
    toRelease: (n: number) => ({
      title: `Công khai ${n} kiến nghị`,
      detail: 'xem lại thông tin cá nhân trước khi công khai',
      button: 'Xem và công khai',
    }),
    unread: (many: boolean) => ({
      title: many ? 'Người gửi vừa bổ sung ở các kiến nghị' : 'Người gửi vừa bổ sung',
      button: 'Xem',
    }),
    untold: (n: number) => ({
      title: `${n} người cần được báo`,
      detail: 'gọi hoặc nhắn tay, nội dung đã soạn sẵn',
      button: 'Mở danh sách',
    }),
    toAsk: (n: number, you: string) => ({
      title: `${n} cơ sở giao cho ${you} vận động`,
      detail: 'hỏi có dự hội nghị không, ghi kết quả',
      button: 'Mở danh sách',
    }),
    promises: {
      late: (many: boolean) => ({ title: many ? 'Các lời hứa quá hẹn' : 'Lời hứa quá hẹn', button: 'Xem lời hứa' }),
      soon: (many: boolean) => ({
        title: many ? 'Các lời hứa sắp đến hẹn' : 'Lời hứa sắp đến hẹn',
        button: 'Xem lời hứa',
      }),
      disputed: (many: boolean) => ({
        title: many ? 'Các việc ghi đã làm mà người gửi nói khác' : 'Ghi đã làm, người gửi nói khác',
        button: 'Xem lại',
      }),
    },
    themes: {
      late: { title: 'Các nhóm vấn đề quá hạn', button: 'Xem nhóm vấn đề' },
      soon: { title: 'Các nhóm vấn đề sắp đến hạn', button: 'Xem nhóm vấn đề' },
    },
    theme: {
      solution: {
        late: (who: string) => ({ detail: `giải pháp của xã quá hạn, ${who}`, button: 'Xem giải pháp' }),
        soon: (who: string) => ({ detail: `giải pháp của xã sắp đến hạn, ${who}`, button: 'Xem giải pháp' }),
      },
      proposal: {
        late: (to: string) => ({ detail: `${to} quá ngày đề nghị trả lời`, button: 'Nhắc, ghi trả lời' }),
        soon: (to: string) => ({ detail: `${to} sắp đến ngày đề nghị trả lời`, button: 'Xem đề xuất' }),
      },
    },
    lateTasks: { title: 'Nhiệm vụ của các bộ phận quá hạn', button: 'Xem nhiệm vụ' },
    task: (title: string) => ({ title, button: 'Mở nhiệm vụ' }),
    milestones: (n: number) => ({ title: `${n} mốc của kỳ đối thoại`, button: 'Mở kỳ đối thoại' }),
    milestone: (name: string) => ({ title: name, button: 'Mở kỳ đối thoại' }),
  },
}
