import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { allDialogues } from '#modules/dialogues/index.ts'
import { recordExport } from '#modules/history/index.ts'
import { readPostedForm, sendFile } from '#modules/petitions/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { zipStream } from '#platform/files/zip-stream.ts'
import type { Office } from '#platform/http/office.ts'
import { fileNameOf } from '#platform/http/send-table.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addEvidenceFile, evidenceFileAt, evidenceFiles, removeEvidenceFile } from '../../application/evidence/files.ts'
import { evidenceRows, freezeEvidence, frozenEvidence, placesOf } from '../../application/evidence/freeze.ts'
import { EVIDENCE, frozenHref, indicatorHref, STATISTICS, yearHref } from './address.ts'
import { EvidencePage, FrozenPage, IndicatorPage } from './evidence.view.tsx'
import { indicatorsInOffice } from './indicators.routes.tsx'
import { evidenceWords as words } from './words.vi.ts'
import { writeEvidence } from './write-evidence.ts'

type OfYear = FastifyRequest<{ Params: { year: string; code: string } }>
type One = FastifyRequest<{ Params: { id: string } }>
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const yearIn = (text: unknown): number | null =>
  typeof text === 'string' && /^20\d\d$/.test(text) ? Number(text) : null

/** Minh chứng DCCI in the office: a year's indicators, their files, what was frozen, and the one file it all goes into. */
export const evidenceInOffice =
  (office: Office, { files }: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = EVIDENCE.replace('/can-bo', '')
    const read = { config: { action: 'evidence.read' } }
    const keep = { config: { action: 'evidence.keep' } }
    const freeze = { config: { action: 'evidence.freeze' } }
    const may = (request: FastifyRequest, action: string) => office.reach(request, action) !== 'none'
    await app.register(indicatorsInOffice(office))

    app.get(path, read, async (request, reply) => {
      const today = office.today()
      const year = yearIn((request.query as { nam?: unknown }).nam) ?? today.year
      const found = await office.read(request, async (db) => {
        const dialogues = await allDialogues(db)
        return { dialogues, ...(await evidenceRows(db, year, today)), frozen: await frozenEvidence(db, { year }) }
      })
      const years = new Set([today.year, year, ...found.dialogues.map((dialogue) => dialogue.year)])
      return office.page(request, reply, {
        title: words.title,
        about: words.about(year, dateWithYear(today)),
        current: STATISTICS,
        children: (
          <EvidencePage
            year={year}
            years={[...years].toSorted((a, b) => b - a)}
            list={found.list}
            rows={found.rows}
            dialogues={found.dialogues.filter((one) => one.year === year).map(({ address }) => address)}
            frozen={found.frozen}
            mayFreeze={may(request, 'evidence.freeze')}
            mayList={may(request, 'evidence.list')}
          />
        ),
      })
    })

    app.post(`${path}/:year/chot`, freeze, async (request: OfYear, reply) => {
      const year = yearIn(request.params.year)
      if (year === null) return office.notFound(request, reply)
      const frozen = await office.write(request, (tx, by) => freezeEvidence(tx, by, year))
      return office.done(reply, frozenHref(frozen.id), words.freeze.done(year, frozen.seq))
    })

    const frozenAt = async (request: One) =>
      uuid.test(request.params.id)
        ? office.read(request, async (db) => {
            const [frozen] = await frozenEvidence(db, { id: request.params.id })
            return frozen && { frozen, dialogues: await allDialogues(db) }
          })
        : undefined

    app.get(`${path}/ban/:id`, read, async (request: One, reply) => {
      const found = await frozenAt(request)
      if (!found) return office.notFound(request, reply)
      const { frozen } = found
      return office.page(request, reply, {
        title: words.frozen.title(frozen.year, frozen.seq),
        about: words.frozen.about(dateWithYear(frozen.frozenOn), frozen.frozenBy ?? ''),
        back: { href: yearHref(frozen.year), label: words.frozen.back },
        current: STATISTICS,
        children: (
          <FrozenPage
            frozen={frozen}
            dialogues={found.dialogues.filter(({ year }) => year === frozen.year).map(({ address }) => address)}
          />
        ),
      })
    })

    app.post(`${path}/ban/:id/xuat`, read, async (request: One, reply) => {
      const { unitId, unitName } = office.person(request)
      const taken = uuid.test(request.params.id)
        ? await office.write(request, async (tx, by) => {
            const [frozen] = await frozenEvidence(tx, { id: request.params.id })
            if (!frozen) return null
            const rows = frozen.rows.length
            await recordExport(tx, by, unitId, { list: 'evidence', rows, format: 'zip', contacts: false })
            return { frozen, places: await placesOf(tx, frozen.rows) }
          })
        : null
      if (!taken) return office.notFound(request, reply)
      const { frozen, places } = taken
      const archive = zipStream(office.now(), (add) => writeEvidence(add, frozen, { files, unitId, places }))
      const name = fileNameOf(unitName, `minh chung dcci ${frozen.year} ban ${frozen.seq}`, frozen.frozenOn, 'zip')
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(archive)
    })

    /** An indicator's page, with what came back of its form. */
    const show = async (request: OfYear, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
      const year = yearIn(request.params.year)
      if (year === null) return office.notFound(request, reply)
      const found = await office.read(request, async (db) => {
        const { rows } = await evidenceRows(db, year, office.today())
        const row = rows.find(({ code }) => code === request.params.code)
        return row && { row, files: await evidenceFiles(db, year), dialogues: await allDialogues(db) }
      })
      if (!found) return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          title: found.row.name,
          about: words.year(year),
          back: { href: yearHref(year), label: words.one.back },
          current: STATISTICS,
          failed: status >= 400,
          children: (
            <IndicatorPage
              year={year}
              row={found.row}
              files={found.files.filter(({ indicator }) => indicator === found.row.code)}
              dialogues={found.dialogues.filter((one) => one.year === year).map(({ address }) => address)}
              mayKeep={may(request, 'evidence.keep')}
              form={form}
            />
          ),
        },
        status,
      )
    }
    app.get(`${path}/:year/:code`, read, (request: OfYear, reply) => show(request, reply))

    app.post(`${path}/:year/:code/tep`, keep, async (request: OfYear, reply) => {
      const year = yearIn(request.params.year)
      const { values, files: posted } = await readPostedForm(request, files, office.person(request).unitId)
      const known =
        year !== null &&
        (await office.read(request, (db) => evidenceRows(db, year, office.today()))).rows.some(
          ({ code }) => code === request.params.code,
        )
      if (!known) return office.notFound(request, reply)
      const [file] = posted
      const about = typeof values.about === 'string' ? values.about : ''
      const back = (errors: Record<string, string>) => show(request, reply, formWithErrors(values, errors), 422)
      if (!file) return back({ file: words.one.fileNeeded })
      if (!file.taken) return back({ file: words.one.refusals[file.refusal ?? 'file-empty'] })
      if (about.length > 300) return back({ about: words.one.tooLong })
      const { taken } = file
      await office.write(request, (tx, by) =>
        addEvidenceFile(tx, by, taken, { year, indicator: request.params.code, about }),
      )
      return office.done(reply, indicatorHref(year, request.params.code), words.one.done)
    })

    app.get(`${path}/tep/:id`, read, async (request: One, reply) => {
      const { id } = request.params
      const file = uuid.test(id) ? await office.read(request, (db) => evidenceFileAt(db, id)) : null
      const sent = file && (await sendFile(reply, files, office.person(request).unitId, file, 'no-store'))
      return sent ? reply : office.notFound(request, reply)
    })

    app.post(`${path}/tep/:id/bo`, keep, async (request: One, reply) => {
      const { id } = request.params
      const removed = uuid.test(id) ? await office.write(request, (tx, by) => removeEvidenceFile(tx, by, id)) : null
      if (!removed?.ok) return office.notFound(request, reply)
      return office.done(reply, indicatorHref(removed.value.year, removed.value.indicator), words.one.removed)
    })
  }
