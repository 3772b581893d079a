/** What the printed registration form says beside the words of the online one. It is a Vietnamese paper in both languages. */
export const blankWords = {
  title: 'Phiếu đăng ký dự hội nghị',
  about: 'Điền rồi nộp tại quầy tiếp nhận, hoặc gửi qua trưởng thôn, tổ trưởng. Số điện thoại, mã số không công khai.',
  yes: 'Có',
  no: 'Không',
} as const
