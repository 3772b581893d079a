/** What the operator reads about settings. Each names the setting, what is wrong, and an example. */
export const words = {
  port: (value: string) => `PORT="${value}" không phải số cổng: cần một số từ 0 đến 65535, ví dụ PORT=3000.`,
  host: (value: string) =>
    `HOST="${value}" không phải địa chỉ máy: cần một địa chỉ IP hoặc tên máy, ví dụ HOST=0.0.0.0.`,
  dataIsFile: (value: string) => `DOITHOAI_DATA="${value}" là một tệp: cần một thư mục, ví dụ DOITHOAI_DATA=./data.`,
  url: (value: string) =>
    `DOITHOAI_URL="${value}" không phải địa chỉ trang: cần http hoặc https, tên máy và không có gì sau đó, ví dụ DOITHOAI_URL=https://doithoai.daison.gov.vn.`,
  databaseUrl: (name: string) =>
    `${name} không phải địa chỉ PostgreSQL, ví dụ ${name}=postgres://ten:matkhau@127.0.0.1:5432/doithoai.`,
  databaseUrlAlone: (given: string, missing: string) =>
    `Có ${given} mà thiếu ${missing}: cần cả hai hoặc không đặt cái nào, ví dụ ${missing}=postgres://ten:matkhau@127.0.0.1:5432/doithoai.`,
  databaseUrlsDiffer: (owner: string, login: string) =>
    `DATABASE_OWNER_URL và DATABASE_URL chỉ hai cơ sở dữ liệu khác nhau (${owner} và ${login}): cần cùng một tên, ví dụ …/doithoai.`,
  demoDatabase: (name: string) =>
    `--demo không dùng cơ sở dữ liệu "${name}": dữ liệu mẫu không được lẫn với dữ liệu thật, cần một tên kết thúc bằng _demo, ví dụ DATABASE_URL=postgres://ten:matkhau@127.0.0.1:5432/doithoai_demo.`,
  smtpUrl: () =>
    'SMTP_URL không phải địa chỉ máy chủ thư: cần smtp hoặc smtps, ví dụ SMTP_URL=smtp://ten:matkhau@mail.daison.gov.vn:587.',
  mailFrom: (value: string) =>
    `MAIL_FROM="${value}" không phải địa chỉ thư, ví dụ MAIL_FROM="UBND xã Đại Sơn <doithoai@daison.gov.vn>".`,
  mailFromMissing: () =>
    'Có SMTP_URL mà thiếu MAIL_FROM: cần địa chỉ người gửi, ví dụ MAIL_FROM=doithoai@daison.gov.vn.',
  smtpUrlMissing: () => 'Có MAIL_FROM mà thiếu SMTP_URL: cần máy chủ thư, ví dụ SMTP_URL=smtp://mail.daison.gov.vn:25.',
  smsUrlMissing: () => 'Cổng tin nhắn thiếu SMS_URL: cần địa chỉ nhận tin, ví dụ SMS_URL=https://sms.nha-mang.vn/gui.',
  smsUrl: () =>
    'SMS_URL không dùng được: cần https (http chỉ cho localhost), không kèm tên và mật khẩu, ví dụ SMS_URL=https://sms.nha-mang.vn/gui.',
  smsBody: () =>
    'SMS_BODY không phải mẫu JSON có {phone} và {text}, ví dụ SMS_BODY={"phone":"{phone}","text":"{text}","id":"{id}"}.',
  smsPerMinute: (value: string) => `SMS_PER_MINUTE="${value}" không phải số từ 1 đến 9999, ví dụ SMS_PER_MINUTE=60.`,
  trustProxy: (value: string) =>
    `DOITHOAI_TRUST_PROXY="${value}" không đúng: cần số lớp máy chủ trung gian (1 đến 9) hoặc địa chỉ IP của chúng cách nhau bằng dấu phẩy, ví dụ DOITHOAI_TRUST_PROXY=127.0.0.1.`,
  issuer: (value: string) =>
    `OIDC_ISSUER="${value}" không phải địa chỉ nhà cung cấp: cần https (http chỉ cho localhost), ví dụ OIDC_ISSUER=https://xacthuc.haiphong.gov.vn.`,
  providerMissing: (name: string) =>
    `Đăng nhập qua nhà cung cấp (OIDC) thiếu ${name}: cần OIDC_ISSUER, OIDC_CLIENT_ID và OIDC_CLIENT_SECRET, ví dụ ${
      { OIDC_ISSUER: 'OIDC_ISSUER=https://xacthuc.haiphong.gov.vn', OIDC_CLIENT_ID: 'OIDC_CLIENT_ID=doi-thoai' }[
        name
      ] ?? 'OIDC_CLIENT_SECRET=chuoi-nha-cung-cap-cho'
    }.`,
  providerLabel: 'tài khoản cơ quan',
  keepPages: (value: string) =>
    `DOITHOAI_KEEP_PAGES_MS="${value}" không phải số mili giây từ 0 đến 1000, ví dụ DOITHOAI_KEEP_PAGES_MS=500.`,
  dayWithoutDemo: () => '--day chỉ dùng cùng --demo, ví dụ npm start -- --demo --day 2026-10-15.',
  day: (value: string) =>
    `--day "${value}" không phải một ngày từ 2026-01-01 đến 2027-12-31, viết năm-tháng-ngày, ví dụ --day 2026-10-15.`,
  dayMissing: () => '--day thiếu ngày, ví dụ --day 2026-10-15.',
  unknownArgument: (argument: string) =>
    `Không hiểu "${argument}": hãy xem cách dùng bằng npm start -- --help, ví dụ npm start -- --demo.`,
  help: `Đối Thoại: hệ thống đối thoại doanh nghiệp hằng năm của xã, phường, đặc khu.

Cách dùng:  npm start [-- lựa chọn]

Lựa chọn:
  --demo              chạy với dữ liệu mẫu của xã Đại Sơn, tách khỏi dữ liệu thật
  --day NĂM-THÁNG-NGÀY  ngày của bản mẫu, mặc định 2026-09-20; thêm giờ được: 2026-10-22T08:05
                      (ngày ấy chỉ mới đến giờ ấy; việc sau đó để người xem tự làm)
  --help              in trang này

Cài đặt (biến môi trường):
  PORT                cổng, mặc định 3000; 0 để máy tự chọn
  HOST                địa chỉ lắng nghe, mặc định 0.0.0.0
  DOITHOAI_DATA       thư mục giữ mọi dữ liệu, mặc định ./data
  DOITHOAI_URL        địa chỉ công khai in trên mã QR và liên kết, ví dụ https://doithoai.daison.gov.vn
  DATABASE_URL        máy chủ PostgreSQL riêng (từ bản 15) cho chương trình làm việc
  DATABASE_OWNER_URL  cũng máy chủ ấy, bằng tài khoản được tạo bảng; đặt cả hai hoặc không đặt
  SMTP_URL            máy chủ gửi thư, ví dụ smtp://mail.daison.gov.vn:25
  MAIL_FROM           địa chỉ người gửi thư
  SMS_URL             cổng gửi tin nhắn SMS hoặc Zalo, ví dụ https://sms.nha-mang.vn/gui
  SMS_TOKEN, SMS_SECRET  mã truy cập của cổng ấy; khóa ký từng tin
  SMS_BODY            mẫu JSON gửi đi, có {phone}, {text} và {id}
  SMS_PER_MINUTE      nhiều nhất chừng ấy tin mỗi phút, mặc định 60
  OIDC_ISSUER         nhà cung cấp danh tính (OpenID Connect) để cán bộ đăng nhập, ví dụ https://xacthuc.haiphong.gov.vn
  OIDC_CLIENT_ID, OIDC_CLIENT_SECRET  tên và khóa nhà cung cấp ấy cho hệ thống này
  OIDC_LABEL          tên trên nút đăng nhập, ví dụ VNeID
  OIDC_STRONG_ACR     giá trị acr có nghĩa là đã hỏi hai bước, cách nhau bằng dấu phẩy
  DOITHOAI_TRUST_PROXY  số lớp hoặc địa chỉ máy chủ trung gian đứng trước chương trình
  DOITHOAI_KEEP_PAGES_MS  giữ trang công khai chừng ấy mili giây, mặc định 500; 0: không giữ
`,
}
