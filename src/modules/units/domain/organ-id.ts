/** Letters of an identifier at most (QĐ 20/2020/QĐ-TTg). */
export const ORGAN_ID_LONGEST = 35

/** By level, the city's group first: H24, H24.11, H24.11.086 (QĐ 20/2020/QĐ-TTg, sửa đổi bởi QĐ 09/2025/QĐ-TTg). */
const byLevel = /^[A-Z]\d{2}(\.[A-Z\d]{1,10})*$/
/** Of thirteen letters, the city's group last: 000.00.11.H24 (QCVN 102:2016/BTTTT), as many e-offices still write it. */
const ofThirteen = /^\d{3}\.\d{2}\.[A-Z\d]{2}\.[A-Z]\d{2}$/

/** Mã định danh as it is stored: in capital letters, without spaces. */
export const organIdAsWritten = (typed: string): string => typed.replace(/\s+/gu, '').toUpperCase()

/** Whether this can be the identifier of an agency. */
export const isOrganId = (text: string): boolean =>
  text.length <= ORGAN_ID_LONGEST && (byLevel.test(text) || ofThirteen.test(text))
