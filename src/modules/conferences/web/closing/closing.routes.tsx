import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { belowDialogue, type DialogueEvents, dialogueInOffice } from '#modules/dialogues/index.ts'
import { actorOf } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { ButtonLink, EmptyState } from '#ui/index.ts'
import { type ClosingStopped, closeConference } from '../../application/closing/close-conference.ts'
import { closingReview } from '../../application/closing/closing-review.ts'
import { floorPetitions } from '../../application/floor/floor-petitions.ts'
import { type HallOutcomeKind, hallOutcomes } from '../../domain/index.ts'
import { conferenceHref } from '../addresses.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { ClosingPage, sumsOf } from './closing.view.tsx'
import { closingWords as words } from './words.vi.ts'

type At = FastifyRequest<{ Params: { address: string } }>

/** What later modules do when a conference is closed, in the same transaction: its papers are drafted. How many. */
export type AfterClosing = (
  tx: UnitDb,
  by: By,
  closed: { readonly address: string; readonly departmentId: string | null },
) => Promise<number>

/** Kết thúc hội nghị: one review, one confirmation. */
export const closingInOffice =
  (
    office: Office,
    {
      events,
      after,
      papersHref,
    }: {
      readonly events: DialogueEvents
      readonly after: AfterClosing
      readonly papersHref: (address: string) => string
    },
  ) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/hoi-nghi/:address/ket-thuc'
    const close = { config: { action: 'conferences.close' } }
    interface Showing {
      readonly notice?: Notice
      readonly chosen?: ReadonlyMap<string, HallOutcomeKind>
      readonly status?: number
    }

    const show = async (request: At, reply: FastifyReply, { notice, chosen = new Map(), status }: Showing = {}) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, request.params.address)
        if (!dialogue) return null
        const unread = (await floorPetitions(db, dialogue.id)).length
        return { dialogue, unread, review: await closingReview(db, dialogue, office.today()) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, review, unread } = found
      const { unitName, unitSlug } = office.person(request)
      const href = (page: Parameters<typeof conferenceHref>[1]) => conferenceHref(dialogue.address, page)
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          ...belowDialogue(dialogue),
          notice,
          children: (
            <>
              <ConferenceTabs address={dialogue.address} current="ket-thuc" {...{ office, request }} />
              {review?.sitting.beganAt ? (
                <ClosingPage
                  review={review}
                  address={href('ket-thuc')}
                  minutes={href('bien-ban')}
                  papers={papersHref(dialogue.address)}
                  mayClose={dialogue.closedOn === null && office.reach(request, 'conferences.close') !== 'none'}
                  unread={{
                    count: unread,
                    href: office.reach(request, 'petitions.enter') === 'none' ? null : href('neu-tai-cho'),
                  }}
                  chosen={chosen}
                  news={words.newsText({
                    ...{ unit: unitName, day: dateWithYear(review.heldOn), place: dialogue.place },
                    ...{ ...sumsOf(review.lines), portal: office.origin ? `${office.origin}/${unitSlug}` : '' },
                  })}
                />
              ) : (
                <EmptyState
                  title={words.notOpened}
                  icon="clock"
                  action={<ButtonLink href={href('dieu-hanh')}>{words.toDesk}</ButtonLink>}
                >
                  {words.notOpenedAbout}
                </EmptyState>
              )}
            </>
          ),
        },
        status,
      )
    }
    app.get(path, close, (request: At, reply) => show(request, reply))

    const said = ({ refusal, petition }: ClosingStopped): string =>
      petition ? words.stopped(petition.label, words.lacks[petition.why]) : words.refusals[refusal]

    app.post(path, close, async (request: At, reply) => {
      const posted = fieldsOf(request.body)
      const outcomes = new Map(
        Object.entries(posted).flatMap(([name, value]) => {
          const outcome = hallOutcomes.find((one) => one === value)
          return name.startsWith('outcome.') && outcome ? [[name.slice('outcome.'.length), outcome] as const] : []
        }),
      )
      const person = office.person(request)
      const came = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        const confirmed = { seq: versionTyped(posted.seq), outcomes }
        const closed = await closeConference(tx, by, actorOf(person), dialogue, confirmed, events)
        if (!closed.ok) return closed
        const papers = await after(tx, by, { address: dialogue.address, departmentId: person.departmentId })
        return { ok: true as const, value: { ...closed.value, papers } }
      })
      if (!came) return office.notFound(request, reply)
      if (!came.ok)
        return show(request, reply, { notice: { is: 'refused', text: said(came) }, chosen: outcomes, status: 409 })
      const { answered, written, beyond, tasks, told, papers } = came.value
      return office.done(
        reply,
        conferenceHref(request.params.address, 'ket-thuc'),
        words.done(answered, written, beyond, tasks, told, papers),
      )
    })
  }
