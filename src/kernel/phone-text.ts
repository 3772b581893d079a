/** A Vietnamese number for people, however it was spaced: "0912 345 678", "0225 000 0012", "1800 1234". */
export function formatPhone(number: string): string {
  const digits = number.replace(/[\s.]/g, '')
  if (!/^\d+$/.test(digits)) return number
  if (digits.length === 10 || digits.length === 11)
    return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
  return /^1[89]00/.test(digits) ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits
}
