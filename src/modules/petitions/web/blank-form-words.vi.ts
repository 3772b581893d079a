/** What the printed petition form says beside the words of the online one. It is a Vietnamese paper in both languages. */
export const blankWords = {
  title: 'Phiếu kiến nghị',
  about:
    'Nộp tại quầy tiếp nhận, hoặc gửi qua trưởng thôn, tổ trưởng. Hết chỗ thì viết tiếp ra tờ khác. Số điện thoại, mã số không công khai.',
  sender: 'Người gửi',
  content: 'Nội dung kiến nghị',
  yes: 'Có',
  no: 'Không',
} as const
