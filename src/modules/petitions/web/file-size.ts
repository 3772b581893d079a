import type { Language } from '#kernel/language.ts'

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}

/** "1,2 MB", "340 kB"; in English "1.2 MB". */
export const fileSize = (bytes: number, language: Language = 'vi'): string => {
  const { format } = numbers[language]
  return bytes >= 1024 * 1024 ? `${format(bytes / 1024 / 1024)} MB` : `${format(Math.ceil(bytes / 1024))} kB`
}
