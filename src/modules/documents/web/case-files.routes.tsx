import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import { optionalLine } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm, Pagination, Stack } from '#ui/index.ts'
import { type CaseFile, caseFiles, nameCaseFile, papersInFile } from '../application/case-files.ts'
import type { DocumentEvents } from '../application/document-events.ts'
import { documentSettings } from '../application/document-settings.ts'
import type { IncomingEvents } from '../application/incoming-events.ts'
import { incomingByIds } from '../application/incoming-query.ts'
import { outgoingByIds } from '../application/outgoing-query.ts'
import { fileCode, NOTATION_LONGEST, numberShown, proposedNotation, typeAndAbstract } from '../domain/index.ts'
import { CASE_FILES, INCOMING_BOOK, OUTGOING } from './addresses.ts'
import { caseFileWords as said } from './case-file-words.vi.ts'
import { CaseFilePage, CaseFilesTable, type ContentsRow } from './case-files.view.tsx'
import { documentsAddress } from './document-list.view.tsx'
import { incomingWords } from './incoming-words.vi.ts'
import { noteOf } from './outgoing.view.tsx'
import { PAGE, RegisterTabs } from './register-shell.tsx'
import { registerWords } from './register-words.vi.ts'

type One = FastifyRequest<{ Params: { address: string } }>
const notationForm = z.object({
  version: z.coerce.number().int().min(0),
  notation: optionalLine(said.tooLong, NOTATION_LONGEST),
})

/** What the code of a file still lacks, or the code. */
const codeOf = (organId: string, { year, notation }: CaseFile): string => {
  const code = fileCode(organId, year, notation)
  return code ? said.code(code) : organId === '' ? said.noOrganId : said.noCode
}

interface Parts {
  readonly events: DocumentEvents<string>
  readonly incoming: IncomingEvents
}

/** Hồ sơ of each dialogue: how it is called, and the contents of one, page by page. */
export const caseFilesInOffice =
  (office: Office, { events, incoming }: Parts) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'registers.read' } }
    const keep = { config: { action: 'registers.keep' } }
    const around = { current: documentsAddress }

    app.get('/so-van-ban/ho-so', read, async (request, reply) => {
      const files = await office.read(request, (db) => caseFiles(db))
      return office.page(request, reply, {
        ...{ ...around, title: said.title, about: said.about },
        children: (
          <Stack gap={3}>
            <RegisterTabs of={CASE_FILES} />
            <CaseFilesTable files={files} />
          </Stack>
        ),
      })
    })

    const show = async (
      request: One,
      reply: FastifyReply,
      { form, status = 200 }: { form?: FormState; status?: number } = {},
    ) => {
      const page = Math.max(1, Math.trunc(Number((request.query as Record<string, unknown>)?.trang)) || 1)
      const found = await office.read(request, async (db) => {
        const [file] = await caseFiles(db, request.params.address)
        if (!file) return null
        const all = await papersInFile(db, file.dialogueId)
        const some = all.slice((page - 1) * PAGE, page * PAGE)
        const idsOf = (way: boolean) => some.flatMap(({ id, outgoing }) => (outgoing === way ? [id] : []))
        const unit = await ownUnit(db)
        const { author } = letterheadOf(unit)
        const rows = [
          ...(await outgoingByIds(db, idsOf(true), events)).map(
            (row): ContentsRow => ({
              ordinal: row.filed?.ordinal ?? 0,
              ...{ number: row.numberText, on: row.on, pages: row.pages, author: row.issuer || author },
              abstract: typeAndAbstract(row.numberText, row.title),
              ...{ note: noteOf(row), href: `${OUTGOING}/${row.id}` },
            }),
          ),
          ...(await incomingByIds(db, idsOf(false), incoming)).map(
            (row): ContentsRow => ({
              ordinal: row.filed?.ordinal ?? 0,
              ...{ number: row.notation, on: row.dated, pages: null, author: row.author },
              abstract: [row.typeName || (row.isPetition ? incomingWords.petition : ''), row.abstract]
                .filter(Boolean)
                .join(': '),
              note: [said.arrived(numberShown(row.number), dateWithYear(row.arrivedOn)), row.note]
                .filter(Boolean)
                .join('. '),
              href: `${INCOMING_BOOK}?nam=${row.arrivedOn.year}&q=${row.number}`,
            }),
          ),
        ].toSorted((a, b) => a.ordinal - b.ordinal)
        const { fileRule } = await documentSettings(db)
        return { file, rows, count: all.length, organId: unit.organ_id, fileRule }
      })
      if (!found) return office.notFound(request, reply)
      const { file, rows, count } = found
      const at = (to: number) => `${CASE_FILES}/${file.address}?trang=${to}`
      const last = Math.min(count, page * PAGE)
      const content = {
        ...{ ...around, back: { href: CASE_FILES, label: said.title }, failed: status >= 400 },
        title: said.name(file.year, file.ordinal),
        children: (
          <Stack gap={3}>
            <CaseFilePage
              {...{ file, rows, code: codeOf(found.organId, file) }}
              proposed={proposedNotation(found.fileRule, file.ordinal)}
              form={form ?? newForm({ notation: file.own })}
              mayKeep={office.reach(request, 'registers.keep') !== 'none'}
            />
            <Pagination
              previous={page > 1 ? at(page - 1) : undefined}
              next={last < count ? at(page + 1) : undefined}
              about={registerWords.stretch(Math.min(count, (page - 1) * PAGE + 1), last, count)}
            />
          </Stack>
        ),
      }
      return office.page(request, reply, content, status)
    }
    app.get('/so-van-ban/ho-so/:address', read, (request: One, reply) => show(request, reply))

    app.post('/so-van-ban/ho-so/:address', keep, async (request: One, reply) => {
      const posted = readForm(notationForm, request.body)
      if (!posted.ok) return show(request, reply, { form: posted.form, status: 422 })
      const { address } = request.params
      const named = await office.write(request, (tx, by) => nameCaseFile(tx, by, { address, ...posted.value }))
      if (named.ok) return office.done(reply, `${CASE_FILES}/${address}`, said.form.saved)
      if (named.refusal === 'not-found') return office.notFound(request, reply)
      const errors: Record<string, string> =
        named.refusal === 'stale' ? { form: said.form.stale } : { notation: said.refusals[named.refusal] }
      return show(request, reply, { form: formWithErrors(posted.form.values, errors), status: 409 })
    })
  }
