import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dialogueInOffice, newestDialogue } from '#modules/dialogues/index.ts'
import { actorOf, glanceInReach, newestPetitionId } from '#modules/petitions/index.ts'
import { backToSettings, SETTINGS } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import { dialoguePapers, isMoneyPaper, moneyPapers, paperAt, petitionPapers } from '../application/catalogue.ts'
import { loadPaper, type PaperAbout } from '../application/load-paper.ts'
import type { AnyPaper } from '../application/paper-maker.ts'
import { placesOf } from '../application/places-of.ts'
import { ownWordings, saveWording, wordingInForce, wordingVersions } from '../application/wordings.ts'
import { unknownPlaces, type Wording, type WordingRefusal } from '../domain/index.ts'
import { wordingsAddress } from './address.ts'
import { WordingList, WordingPage } from './wording.view.tsx'
import { words } from './words.vi.ts'

type OfPaper = FastifyRequest<{ Params: { paper: string } }>

/** At which field a refusal stands. */
const fieldOf: Readonly<Record<WordingRefusal | 'nothing-changes', 'title' | 'text'>> = {
  ...{ 'title-missing': 'title', 'text-missing': 'text', 'too-long': 'text', 'place-unknown': 'text' },
  ...{ 'computed-missing': 'text', 'recipients-only': 'text' },
  'nothing-changes': 'text',
}

/** Mẫu câu giấy tờ: how the unit words its papers, tried on real data, saved in versions, and reset. */
export const wordingsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/thiet-lap/mau-giay-to'
    const word = { config: { action: 'papers.word' } }
    const back = { href: wordingsAddress, label: words.wording.back }
    /** Papers whose words are made elsewhere have none here. */
    const all = [...dialoguePapers, ...moneyPapers, ...petitionPapers]
    const worded = all.filter(({ whole, ending }) => !whole || ending)
    const without = all.filter((paper) => !worded.includes(paper))
    const paperOf = (request: OfPaper): AnyPaper | undefined => {
      const paper = paperAt(request.params.paper)
      return paper && worded.find(({ key }) => key === paper.key)
    }

    app.get(at, word, async (request, reply) => {
      const own = await office.read(request, ownWordings)
      return office.page(request, reply, {
        ...{ title: words.wording.title, about: words.wording.about, back: backToSettings, current: SETTINGS },
        children: <WordingList papers={worded} without={without} own={own} />,
      })
    })

    /** The newest dialogue or petition, for a trial on real data. */
    async function trialOf(db: UnitDb, request: FastifyRequest, paper: AnyPaper, wording: Wording) {
      const about = await aboutNewest(db, request, paper)
      return (
        about &&
        (await loadPaper(db, about, { today: office.today(), origin: office.origin, secretsOf: null, wording })).made
      )
    }
    async function aboutNewest(db: UnitDb, request: FastifyRequest, paper: AnyPaper): Promise<PaperAbout | null> {
      if (isMoneyPaper(paper.key) && office.reach(request, 'budgets.read') === 'none') return null
      if (paper.of === 'dialogue') {
        const newest = await newestDialogue(db)
        const dialogue = newest && (await dialogueInOffice(db, newest.address))
        return dialogue && { paper, dialogue }
      }
      const id = await newestPetitionId(db)
      const petition = id ? await glanceInReach(db, actorOf(office.person(request)), id) : null
      return petition && { paper, petition }
    }

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      paper: AnyPaper,
      {
        form,
        refused,
        status = 200,
        trying = false,
      }: { form?: FormState; refused?: string; status?: number; trying?: boolean } = {},
    ) => {
      const found = await office.read(request, async (db) => {
        const { wording, seq } = await wordingInForce(db, paper)
        const shown = form ? { title: String(form.values.title ?? ''), text: String(form.values.text ?? '') } : wording
        return {
          wording,
          seq,
          versions: await wordingVersions(db, paper.key),
          trial: await trialOf(db, request, paper, shown),
        }
      })
      const { wording, seq } = found
      return office.page(
        request,
        reply,
        {
          ...{ title: paper.name, about: paper.about, back, current: SETTINGS },
          failed: form ? hasErrors(form) : false,
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <WordingPage
              {...found}
              paper={paper}
              trying={trying}
              form={form ?? newForm({ title: wording.title, text: wording.text })}
              seq={seq}
            />
          ),
        },
        status,
      )
    }

    app.get(`${at}/:paper`, word, (request: OfPaper, reply) => {
      const paper = paperOf(request)
      return paper ? show(request, reply, paper) : office.notFound(request, reply)
    })

    app.post(`${at}/:paper`, word, async (request: OfPaper, reply) => {
      const paper = paperOf(request)
      if (!paper) return office.notFound(request, reply)
      const fields = fieldsOf(request.body)
      const typed = { title: String(fields.title ?? ''), text: String(fields.text ?? '') }
      const values = { ...typed, seq: String(fields.seq ?? '') }
      if (fields.act === 'thu') return show(request, reply, paper, { form: newForm(values), trying: true })
      const outcome = await office.write(request, (tx, by) =>
        saveWording(tx, by, paper, versionTyped(fields.seq), typed),
      )
      if (outcome.ok) return office.done(reply, `${wordingsAddress}/${paper.key}`, words.wording.saved)
      if (outcome.refusal === 'changed-meanwhile')
        return show(request, reply, paper, {
          form: newForm(values),
          refused: words.wording.refusals[outcome.refusal],
          status: 409,
        })
      const unknown = unknownPlaces(typed, placesOf(paper))
      const text =
        outcome.refusal === 'place-unknown' ? words.wording.unknown(unknown) : words.wording.refusals[outcome.refusal]
      return show(request, reply, paper, {
        form: formWithErrors(values, { [fieldOf[outcome.refusal]]: text }),
        status: 422,
      })
    })

    app.post(`${at}/:paper/co-san`, word, async (request: OfPaper, reply) => {
      const paper = paperOf(request)
      if (!paper) return office.notFound(request, reply)
      const { seq } = fieldsOf(request.body)
      const outcome = await office.write(request, (tx, by) => saveWording(tx, by, paper, versionTyped(seq), null))
      if (outcome.ok) return office.done(reply, `${wordingsAddress}/${paper.key}`, words.wording.resetDone)
      return show(request, reply, paper, { refused: words.wording.refusals[outcome.refusal], status: 409 })
    })
  }
