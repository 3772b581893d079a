import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { datesIn } from '#kernel/dates.ts'
import { isAfter } from '#kernel/day.ts'
import { withdrawnDocuments } from '#modules/documents/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import { PageHead } from '#ui/index.ts'
import { allDialogues, currentDialogue, type Dialogue, dialogueAt } from '../../application/dialogue.ts'
import { formsOf, noticeInForce, noticeVersions } from '../../application/notice/notice-versions.ts'
import { type BlankForm, isBlankFormName } from '../../domain/index.ts'
import { BlankFormView } from './blank-form.view.tsx'
import { PublicNotice } from './notice-portal.view.tsx'
import { portalWords } from './portal-words.en.ts'

type AtNotice = FastifyRequest<{ Params: { dialogue?: string; seq?: string } }>

/** The dialogue an address names; without one the newest whose notice is out. */
async function dialogueOf(db: UnitDb, address: string | undefined): Promise<Dialogue | null> {
  if (address) return /^20\d\d(-\d)?$/.test(address) ? dialogueAt(db, address) : null
  return (await allDialogues(db)).find(({ noticeOn }) => noticeOn !== null) ?? null
}

/** …/thong-bao: the notice in force and its earlier versions; …/mau-phieu/…: the blank forms it carries (R4, R20). */
export const noticeInPortal =
  (portal: Portal, { blankForms }: { readonly blankForms: readonly BlankForm[] }) =>
  async (app: FastifyInstance): Promise<void> => {
    const show = async (request: AtNotice, reply: FastifyReply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, portalWords)
      const { dialogue: address, seq } = request.params
      const found = await portal.read(request, async (db) => {
        const dialogue = await dialogueOf(db, address)
        const versions = dialogue ? await noticeVersions(db, dialogue.id) : []
        const papers = versions.flatMap(({ documentId }) => documentId ?? [])
        return dialogue && { dialogue, versions, withdrawn: await withdrawnDocuments(db, papers) }
      })
      const version = found?.versions.find((one) => (seq ? String(one.seq) === seq : true))
      if (!found || !version) {
        if (address) return portal.notFound(request, reply)
        return portal.page(request, reply, {
          title: words.noneTitle,
          path: `${unit.base}/thong-bao`,
          children: (
            <>
              <PageHead title={words.noneTitle} back={{ href: `${unit.base}/`, label: words.home }} />
              <p>{words.none}</p>
            </>
          ),
        })
      }
      const { dialogue, versions } = found
      const { dateWithYear } = datesIn(unit.language)
      const conferenceOn = dateWithYear(version.conferenceOn)
      const path = `${unit.base}/thong-bao/${dialogue.address}${seq ? `/${seq}` : ''}`
      return portal.page(request, reply, {
        title: words.title(dialogue.year),
        description: words.description(unit.name, conferenceOn, dateWithYear(version.cutOffOn)),
        path,
        children: (
          <PublicNotice
            unit={unit}
            dialogue={dialogue}
            version={version}
            versions={versions}
            withdrawn={found.withdrawn.find(({ documentId }) => documentId === version.documentId) ?? null}
            mayRegister={!dialogue.heldOn && !dialogue.closedOn && !isAfter(portal.today(), dialogue.conferenceOn)}
          />
        ),
      })
    }
    const same = { config: { sameForAll: true } }
    app.get('/thong-bao', same, (request: AtNotice, reply) => show(request, reply))
    app.get('/thong-bao/:dialogue', same, (request: AtNotice, reply) => show(request, reply))
    app.get('/thong-bao/:dialogue/:seq', same, (request: AtNotice, reply) => show(request, reply))

    app.get<{ Params: { form: string } }>('/mau-phieu/:form', same, async (request, reply) => {
      const { form: name } = request.params
      if (!isBlankFormName(name)) return portal.notFound(request, reply)
      const published = await portal.read(request, async (db) => {
        const dialogue = await currentDialogue(db)
        return dialogue && noticeInForce(db, dialogue.id)
      })
      const form = (published ? formsOf(published) : blankForms).find((one) => one.name === name)
      if (!form) return portal.notFound(request, reply)
      const unit = portal.unit(request)
      return portal.page(request, reply, {
        title: form.title,
        description: portal.words(request, portalWords).blank,
        path: `${unit.base}/mau-phieu/${name}`,
        children: <BlankFormView unit={unit} form={form} />,
      })
    })
  }
