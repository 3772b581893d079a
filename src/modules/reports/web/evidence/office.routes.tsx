import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { allDialogues } from '#modules/dialogues/index.ts'
import { recordExport } from '#modules/history/index.ts'
import { commitmentHref, petitionHref, readPostedForm, sendFile } from '#modules/petitions/index.ts'
import { themeHref } from '#modules/themes/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { zipStream } from '#platform/files/zip-stream.ts'
import type { Office } from '#platform/http/office.ts'
import { fileNameOf } from '#platform/http/send-table.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { addEvidenceFile, evidenceFileAt, evidenceFiles, removeEvidenceFile } from '../../application/evidence/files.ts'
import { evidenceRows, freezeEvidence, frozenEvidence, placesOf } from '../../application/evidence/freeze.ts'
import { type Behind, behindFormula } from '../../domain/index.ts'
import { EVIDENCE, frozenHref, indicatorHref, STATISTICS, yearHref } from './address.ts'
import { EvidencePage, FrozenPage, FrozenRowsPage, IndicatorPage } from './evidence.view.tsx'
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
    /** Whether the officer may open the rows behind a figure: an administrator keeps the list and reads no petitions. */
    const mayOpenRows = (request: FastifyRequest) => may(request, 'statistics.read')
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
        about: (
          <>
            {words.about(year, dateWithYear(today))}{' '}
            {mayOpenRows(request) && <span class="no-print">{words.onScreen}</span>}
          </>
        ),
        current: STATISTICS,
        children: (
          <EvidencePage
            year={year}
            years={[...years].toSorted((a, b) => b - a)}
            list={found.list}
            rows={found.rows}
            dialogues={
              mayOpenRows(request)
                ? found.dialogues.filter((one) => one.year === year).map(({ address }) => address)
                : []
            }
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

    const frozenAt = async (request: One) => {
      const { id } = request.params
      return uuid.test(id) ? (await office.read(request, (db) => frozenEvidence(db, { id })))[0] : undefined
    }

    app.get(`${path}/ban/:id`, read, async (request: One, reply) => {
      const frozen = await frozenAt(request)
      if (!frozen) return office.notFound(request, reply)
      return office.page(request, reply, {
        title: words.frozen.title(frozen.year, frozen.seq),
        about: words.frozen.about(dateWithYear(frozen.frozenOn), frozen.frozenBy ?? ''),
        back: { href: yearHref(frozen.year), label: words.frozen.back },
        current: STATISTICS,
        children: <FrozenPage frozen={frozen} />,
      })
    })

    app.get(
      `${path}/ban/:id/:code`,
      read,
      async (request: FastifyRequest<{ Params: { id: string; code: string } }>, reply) => {
        const frozen = await frozenAt(request)
        const row = frozen?.rows.find(({ code }) => code === request.params.code)
        if (!frozen || !row?.formula) return office.notFound(request, reply)
        const places = await office.read(request, (db) => placesOf(db, [row]))
        return office.page(request, reply, {
          title: row.name,
          about: words.frozen.about(dateWithYear(frozen.frozenOn), frozen.frozenBy ?? ''),
          back: { href: frozenHref(frozen.id), label: words.frozen.title(frozen.year, frozen.seq) },
          current: STATISTICS,
          children: (
            <FrozenRowsPage
              row={row}
              placeOf={sourcePlace(behindFormula(row.formula), places)}
              mayOpen={mayOpenRows(request)}
            />
          ),
        })
      },
    )

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
              dialogues={
                mayOpenRows(request)
                  ? found.dialogues.filter((one) => one.year === year).map(({ address }) => address)
                  : []
              }
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

/** Where a row behind a frozen figure stands now, and what it is called: by its number, never by its words. */
const sourcePlace =
  (behind: Behind, places: Awaited<ReturnType<typeof placesOf>>) =>
  (id: string, index: number): { readonly label: string; readonly href: string } => {
    if ('petitions' in behind) {
      const { dialogue = null, number = null } = places.get(id) ?? {}
      return {
        label: words.frozen.petition(number, dialogue ?? ''),
        href: petitionHref({ id, dialogue, number }),
      }
    }
    if ('promises' in behind) return { label: words.frozen.promise(index + 1), href: commitmentHref(id) }
    if ('registrations' in behind) return { label: words.frozen.registration(index + 1), href: `/can-bo/dang-ky/${id}` }
    return { label: words.frozen.theme(index + 1), href: themeHref(id) }
  }
