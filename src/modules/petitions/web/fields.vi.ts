import type { Field } from '../domain/index.ts'

/** Lĩnh vực as people read it. */
export const fieldWords: Readonly<Record<Field, string>> = {
  land: 'Đất đai, quy hoạch, mặt bằng',
  credit: 'Vay vốn, tín dụng',
  tax: 'Thuế, phí, hóa đơn',
  'start-up': 'Khởi nghiệp, hỗ trợ doanh nghiệp nhỏ',
  crafts: 'Làng nghề, OCOP, nhãn hiệu',
  agriculture: 'Nông nghiệp, chế biến nông sản',
  environment: 'Môi trường, cháy nổ, an toàn thực phẩm',
  infrastructure: 'Đường, điện, nước, chợ',
  labour: 'Lao động, đào tạo, bảo hiểm',
  procedures: 'Thủ tục hành chính, thái độ phục vụ',
  trade: 'Buôn bán, vận chuyển, xúc tiến',
  security: 'An ninh, trật tự, hàng giả',
  other: 'Việc khác',
}

/** Short, for lists and chips. */
export const shortFieldWords: Readonly<Record<Field, string>> = {
  land: 'Đất đai',
  credit: 'Vay vốn',
  tax: 'Thuế, phí',
  'start-up': 'Khởi nghiệp',
  crafts: 'Làng nghề',
  agriculture: 'Nông nghiệp',
  environment: 'Môi trường',
  infrastructure: 'Hạ tầng',
  labour: 'Lao động',
  procedures: 'Thủ tục',
  trade: 'Thương mại',
  security: 'An ninh',
  other: 'Khác',
}

export const unknownField = 'Tôi không rõ'
