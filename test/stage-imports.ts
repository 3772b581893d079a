import type { FastifyInstance } from 'fastify'
import { writeXlsx } from 'hucre/xlsx'
import { multipart, send } from './stage-forms.ts'

type SheetCell = string | number | Date | null

/** A table as somebody fills it in with another program, in XLSX. */
export const tableFile = async (rows: readonly (readonly SheetCell[])[]): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row) => [...row]) }] }))

/** An officer before one list's import: uploads, looks, enters. */
export function importing(app: FastifyInstance, home: string, cookie: string) {
  const start = `${home}/nhap-bang`
  const withCookie = { cookie }
  const post = (content: Buffer, name = 'danh-sach.xlsx') => {
    const { headers, ...form } = multipart({}, [{ field: 'file', name, content }])
    return app.inject({ url: start, ...form, headers: { ...headers, cookie } })
  }
  return {
    start,
    page: (url = start) => app.inject({ url, headers: withCookie }),
    /** Uploads a file; what is answered. */
    post,
    /** Uploads a table that is read; the address where it is looked through. */
    async upload(rows: readonly (readonly SheetCell[])[]): Promise<string> {
      const answer = await post(await tableFile(rows))
      if (answer.statusCode !== 303) throw new Error(`${answer.statusCode}: ${textOf(answer.body).slice(0, 600)}`)
      return String(answer.headers.location)
    },
    /** What the page of a draft says. */
    look: async (draft: string) => textOf((await app.inject({ url: draft, headers: withCookie })).body),
    /** Enters what may be entered, and the doubtful rows that are ticked. */
    enter: (draft: string, ticked: readonly number[] = []) =>
      send(app, `${draft}/ghi`, ticked.length > 0 ? { row: ticked.map(String) } : {}, cookie),
    wrongRows: (draft: string) => send(app, `${draft}/dong-loi`, {}, cookie),
  }
}

/** A page's words, as one reads them. */
export const textOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
