import type { ListedFile } from '#ui/index.ts'

/** How a file is shown in a list, by its type. */
export const fileKind = (type: string): ListedFile['is'] => {
  if (type.startsWith('image/')) return 'image'
  if (type === 'application/pdf') return 'pdf'
  return /spreadsheet|excel/.test(type) ? 'table' : 'document'
}

/** "1,2 MB" */
export const megabytes = (size: number): string =>
  `${(size / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
