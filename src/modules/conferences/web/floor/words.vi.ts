/** What is said of petitions raised in the hall: to the secretary, and to who raises one by telephone. */
export const floorWords = {
  title: 'Kiến nghị nêu tại chỗ',
  about:
    'Ghi trong vài giây; mỗi kiến nghị có mã, biên nhận như mọi kiến nghị. Chỉ hiện ở hội trường sau khi có người xem.',
  link: (waiting: number) => (waiting > 0 ? `${waiting} chờ xem` : 'không có kiến nghị chờ'),
  add: 'Ghi kiến nghị vừa nêu',
  name: 'Ai nêu: tên cơ sở',
  person: 'Người nói',
  phone: 'Điện thoại',
  phoneHint: 'Để báo kết quả. Không hiện ở đâu trên màn hình.',
  village: 'Thôn, tổ dân phố',
  content: 'Nêu điều gì',
  save: 'Ghi kiến nghị',
  saved: (number: number | null, code: string) =>
    `Đã ghi kiến nghị${number === null ? '' : ` số ${number}`}, mã ${code}. Xem bên dưới rồi đưa lên màn hình.`,
  waiting: (count: number) => `Chờ xem (${count})`,
  none: 'Không có kiến nghị nào chờ xem.',
  number: (number: number | null, sender: string) =>
    [number === null ? '' : `Số ${number}`, sender].filter(Boolean).join(' · '),
  original: 'Nguyên văn',
  receipt: 'In biên nhận',
  publicTitle: 'Tiêu đề trên màn hình',
  publicContent: 'Nội dung công khai',
  checked: 'Đã xem: không còn tên người, số điện thoại, số giấy tờ',
  take: 'Công khai, đưa lên màn hình',
  taken: 'Đã công khai và đưa vào ngay sau mục đang nói.',
  openPetition: 'Mở kiến nghị để xử lý khác',
  errors: {
    name: 'Ghi tên cơ sở, hoặc tên người nêu.',
    content: 'Ghi nội dung kiến nghị.',
    long: 'Dài quá.',
    phone: 'Ghi số điện thoại như 0912 345 678, hoặc để trống.',
  },
  refusals: {
    'personal-data-found': 'Còn chỗ giống thông tin cá nhân. Xem lại, bỏ đi, hoặc đánh dấu là đã xem.',
    'public-text-empty': 'Ghi tiêu đề và nội dung công khai.',
    'no-dialogue-yet': 'Kiến nghị chưa thuộc kỳ đối thoại nào.',
    'not-written-down': 'Ghi lời nói thành chữ trước.',
    other: 'Kiến nghị vừa thay đổi. Xem lại bên dưới.',
    closed: 'Kỳ đối thoại đã khép.',
  } as Readonly<Record<string, string>>,
  phonePage: {
    title: 'Nêu kiến nghị tại hội nghị',
    about: 'Thư ký xem rồi mới đưa lên màn hình. Anh/chị nhận mã theo dõi ngay.',
    shut: 'Hội trường chưa nhận, hoặc thôi nhận kiến nghị qua điện thoại. Anh/chị nói với thư ký hội nghị.',
    tooMany: 'Vừa có quá nhiều kiến nghị gửi từ hội trường. Anh/chị nói với thư ký hội nghị, hoặc gửi lại sau.',
    name: 'Tên cơ sở',
    person: 'Họ tên người nêu',
    phone: 'Số điện thoại',
    village: 'Thôn, tổ dân phố',
    content: 'Anh/chị kiến nghị điều gì?',
    send: 'Gửi kiến nghị',
    follow: 'Theo dõi hội nghị trên điện thoại',
    closed: {
      unknown: {
        title: 'Liên kết chưa đúng',
        text: 'Quét lại mã trên màn hình hội trường, hoặc nói với thư ký hội nghị.',
      },
      revoked: {
        title: 'Liên kết đã thu hồi',
        text: 'Quét lại mã trên màn hình hội trường, hoặc nói với thư ký hội nghị.',
      },
      expired: {
        title: 'Hội nghị này đã xong',
        text: 'Liên kết chỉ dùng trong ngày hội nghị. Anh/chị gửi kiến nghị từ trang chủ của xã.',
      },
      other: {
        title: 'Đây là liên kết của hội nghị khác',
        text: 'Quét mã trên màn hình của hội trường đang họp, hoặc nói với thư ký hội nghị.',
      },
    },
  },
} as const
