/** What is said of a form's field that was left out or altered on the way, and that no person typed. */
export const words = { unread: 'Phần này của biểu mẫu không đọc được. Tải lại trang rồi điền lại.' } as const
