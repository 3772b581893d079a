import type { FastifyInstance } from 'fastify'
import { writeXlsx } from 'hucre/xlsx'
import { handClock } from '#platform/clock/clock.ts'
import { appAt, testKeys } from './stage.ts'
import { demoParts } from './stage-demo.ts'
import { multipart, send } from './stage-forms.ts'
import { openTestOffice } from './stage-handling.ts'
import { addVillage } from './stage-intake.ts'

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

export const IMPORT_MORNING = '2026-09-22T02:00:00Z'

/** Where each list's import begins. */
export const LIST_HOMES = {
  registrations: '/can-bo/dang-ky',
  petitions: '/can-bo/kien-nghi',
  organisations: '/can-bo/doanh-nghiep',
}

/** An office with one village on that morning, and what was written there. */
export async function openImportDesk({ dialogue = true } = {}) {
  const office = await openTestOffice({ dialogue })
  const app = await appAt(IMPORT_MORNING)
  const village = await addVillage(office.unit, 'Thôn 2', 'Bình Lãng')
  return {
    office,
    app,
    village,
    into: (list: keyof typeof LIST_HOMES, cookie = office.specialist.cookie) =>
      importing(app, LIST_HOMES[list], cookie),
    all: (table: 'registration' | 'petition' | 'organisation' | 'submission') =>
      office.unit.read((db) => db.selectFrom(table).selectAll().execute()),
    /** What the history tells, in its order. */
    codes: async () =>
      (await office.unit.read((db) => db.selectFrom('history').select('code').orderBy('seq').execute())).map(
        ({ code }) => code,
      ),
    /** What the program's own jobs are made of, at an instant. */
    partsAt: (instant: string) => ({
      ...{ ...demoParts(office.unit.db, '2026-09-22'), keys: testKeys },
      clock: handClock(Temporal.Instant.from(instant)),
    }),
  }
}

export type ImportDesk = Awaited<ReturnType<typeof openImportDesk>>
