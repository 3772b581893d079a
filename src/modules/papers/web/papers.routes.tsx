import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { slug } from '#kernel/vietnamese-text.ts'
import { invitationTokens } from '#modules/conferences/index.ts'
import { type DocumentEvents, documentsAddress, paperTypes } from '#modules/documents/index.ts'
import { linkTokenOf, pinOf } from '#modules/petitions/index.ts'
import { letterheadOf } from '#modules/units/index.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { printPaper } from '#platform/papers/press.ts'
import { type FormState, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import { keepAnswers, LONGEST_ANSWER } from '../application/asked.ts'
import { documentsAbout, draftEach, draftPaper } from '../application/draft-paper.ts'
import { aboutId, loadPaper, type Reading } from '../application/load-paper.ts'
import type { AnyPaper, InvitationsOf, SecretsOf } from '../application/paper-maker.ts'
import { isDraftedForEach } from '../domain/index.ts'
import { wordingsAddress } from './address.ts'
import { PaperPage, slotField } from './paper.view.tsx'
import { PaperList } from './paper-list.view.tsx'
import { type AtPaper, type PaperPlace, paperPlaces, type Subject } from './subjects.ts'
import { words } from './words.vi.ts'

interface Showing {
  readonly form?: FormState
  readonly refused?: string
  readonly status?: number
}

export interface PapersParts {
  readonly events: DocumentEvents<string>
  readonly keys: Keys
}

/** What opens the sender's own page, said as it is written on his receipt. */
const secretsFor =
  (office: Office, request: FastifyRequest, keys: Keys): SecretsOf =>
  ({ submissionId, linkVersion }) => ({
    pin: pinOf(keys, submissionId, linkVersion),
    link: office.origin
      ? `${office.origin}/${office.person(request).unitSlug}/theo-doi/${linkTokenOf(keys, submissionId, linkVersion)}`
      : '',
  })

/** The links of who is invited, as their letters carry them. */
const invitationsFor =
  (office: Office, request: FastifyRequest, keys: Keys): InvitationsOf =>
  async (db, ids) => {
    const at = office.origin && `${office.origin}/${office.person(request).unitSlug}/moi`
    return new Map(at ? [...(await invitationTokens(db, keys, ids))].map(([id, token]) => [id, `${at}/${token}`]) : [])
  }

/** Where a paper is written whose words are not made here. */
const writtenHref = ({ page }: Subject, at: string): string => (at === '' ? page : `${page}/${at}`)

/** Giấy tờ: the papers of a dialogue and of a petition, each filled from the data, printed, or drafted as a document. */
export const papersInOffice =
  (office: Office, parts: PapersParts) =>
  async (app: FastifyInstance): Promise<void> => {
    for (const place of paperPlaces) await app.register(papersAt(office, place, parts))
  }

const papersAt =
  (office: Office, { at, find, actions }: PaperPlace, { events, keys }: PapersParts) =>
  async (app: FastifyInstance) => {
    const read = { config: { action: actions.read } }
    const write = { config: { action: actions.write } }
    const reading = (request: FastifyRequest): Reading => ({
      ...{ today: office.today(), origin: office.origin },
      // As on the receipt of the office: who enters petitions hands the secrets over.
      secretsOf: office.reach(request, 'petitions.enter') === 'none' ? null : secretsFor(office, request, keys),
      ...(office.reach(request, 'invitations.edit') !== 'none' && {
        invitationsOf: invitationsFor(office, request, keys),
      }),
    })

    app.get(at, read, async (request: AtPaper, reply) => {
      const found = await office.read(request, async (db) => {
        const subject = await find(db, office, request)
        return subject && { subject, documents: await documentsAbout(db, subject.id) }
      })
      if (!found) return office.notFound(request, reply)
      const { subject, documents } = found
      return office.page(request, reply, {
        ...{ title: words.title, about: `${subject.name}. ${words.intro}`, current: subject.current },
        back: { href: subject.page, label: subject.name },
        children: <PaperList papers={subject.papers} documents={documents} hrefOf={subject.hrefOf} />,
      })
    })

    const show = async (request: AtPaper, reply: FastifyReply, { form, refused, status = 200 }: Showing = {}) => {
      const found = await office.read(request, async (db) => {
        const subject = await find(db, office, request)
        const about = subject?.about(request.params.paper ?? '')
        if (!subject || !about) return null
        return {
          subject,
          about,
          documents: await documentsAbout(db, subject.id),
          ...(await loadPaper(db, about, reading(request))),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { subject, about, documents, made, answers } = found
      const { paper } = about
      return office.page(
        request,
        reply,
        {
          ...{ title: paper.name, about: `${subject.name}. ${paper.about}.`, current: subject.current },
          back: { href: subject.hrefOf(), label: words.back },
          failed: form ? hasErrors(form) : false,
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <PaperPage
              {...{ paper, made, documents }}
              href={subject.hrefOf(paper.key)}
              form={form ?? newForm(answered(paper, answers))}
              writtenHref={paper.writtenAt === undefined ? null : writtenHref(subject, paper.writtenAt)}
              mayWrite={office.reach(request, actions.write) !== 'none'}
              wordingHref={
                office.reach(request, 'papers.word') !== 'none' && (!paper.whole || paper.ending !== undefined)
                  ? `${wordingsAddress}/${paper.key}`
                  : null
              }
            />
          ),
        },
        status,
      )
    }
    app.get(`${at}/:paper`, read, (request: AtPaper, reply) => show(request, reply))

    for (const format of ['docx', 'pdf'] as const)
      app.get(`${at}/:paper/ban-in.${format}`, read, async (request: AtPaper, reply) => {
        const found = await office.read(request, async (db) => {
          const subject = await find(db, office, request)
          const about = subject?.about(request.params.paper ?? '')
          return about ? { about, ...(await loadPaper(db, about, reading(request))) } : null
        })
        if (!found?.made) return office.notFound(request, reply)
        const { made, unit, about } = found
        const bytes = await printPaper(format, made.papers, {
          author: letterheadOf(unit).author,
          made: office.today(),
        })
        const name = [about.paper.key, slug(made.title).slice(0, 60)].filter(Boolean).join('_')
        return reply
          .type(paperTypes[format])
          .header('content-disposition', `attachment; filename="${name}.${format}"`)
          .header('cache-control', 'no-store')
          .send(bytes)
      })

    app.post(`${at}/:paper/dien`, write, async (request: AtPaper, reply) => {
      const fields = fieldsOf(request.body)
      const outcome = await office.write(request, async (tx, by) => {
        const subject = await find(tx, office, request)
        const about = subject?.about(request.params.paper ?? '')
        if (!subject || !about) return null
        const { paper } = about
        const typed = paper.asks.map(
          (slot) => [slotField(paper, slot), String(fields[slotField(paper, slot)] ?? '')] as const,
        )
        const tooLong = typed.filter(([, value]) => value.length > LONGEST_ANSWER)
        if (tooLong.length > 0)
          return formWithErrors(
            Object.fromEntries(typed),
            Object.fromEntries(tooLong.map(([name]) => [name, words.ask.tooLong])),
          )
        const answers = Object.fromEntries(paper.asks.map(({ key }, index) => [key, typed[index]?.[1] ?? '']))
        const { subject: of } = subject
        const changed = await keepAnswers(tx, by, { subject: of, id: aboutId(about) }, answers)
        return { href: subject.hrefOf(paper.key), changed }
      })
      if (!outcome) return office.notFound(request, reply)
      if ('errors' in outcome) return show(request, reply, { form: outcome, status: 422 })
      return office.done(reply, outcome.href, outcome.changed > 0 ? words.ask.saved : words.ask.same)
    })

    app.post(`${at}/:paper/soan`, write, async (request: AtPaper, reply) => {
      const { version } = fieldsOf(request.body)
      const { departmentId } = office.person(request)
      const found = await office.write(request, async (tx, by) => {
        const subject = await find(tx, office, request)
        const about = subject?.about(request.params.paper ?? '')
        if (!about) return null
        const { made } = await loadPaper(tx, about, reading(request))
        const href = subject?.hrefOf(about.paper.key) ?? ''
        const came = isDraftedForEach(about.paper)
          ? await draftEach(tx, by, about, { made, departmentId }, events)
          : await draftPaper(tx, by, about, { made, departmentId, version: versionTyped(version) }, events)
        return { came, href }
      })
      if (!found) return office.notFound(request, reply)
      const { came: outcome, href } = found
      if (outcome.ok)
        return 'drafted' in outcome.value
          ? office.done(reply, href, words.draft.eachDone(outcome.value.drafted))
          : office.done(reply, `${documentsAddress}/${outcome.value.documentId}`, words.draft.done)
      return show(request, reply, { refused: words.draft.refusals[outcome.refusal], status: 409 })
    })
  }

/** What was answered, in the fields of a paper's questions. */
const answered = (paper: AnyPaper, answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(paper.asks.map((slot) => [slotField(paper, slot), answers[slot.key] ?? '']))
