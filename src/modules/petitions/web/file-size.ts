const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** "1,2 MB", "340 kB". */
export const fileSize = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${number.format(bytes / 1024 / 1024)} MB` : `${number.format(Math.ceil(bytes / 1024))} kB`
