import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { belowDialogue, type Dialogue, dialogueAt, paperButtons } from '#modules/dialogues/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { optionalDay, versionTyped } from '#platform/http/fields.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { fieldsOf as postedFields, readForm } from '#platform/http/read-form.ts'
import { ButtonLink, EmptyState, formWithErrors } from '#ui/index.ts'
import { agendaOf } from '../../application/agenda/agenda-query.ts'
import { attendanceOf } from '../../application/attendance.ts'
import { areMinutesIssued, minutesFiles } from '../../application/minutes/minutes-files.ts'
import { itemFields, minutesOf, wholeFields } from '../../application/minutes/minutes-query.ts'
import { presentText } from '../../application/minutes/present.ts'
import {
  addMinutesNote,
  addMinutesPromise,
  type MinutesOf,
  removeMinutesPromise,
  saveField,
} from '../../application/minutes/write-minutes.ts'
import { sittingOf, turnsOf } from '../../application/sitting/sitting-query.ts'
import { agendaHref, conferenceHref } from '../addresses.ts'
import { chairWords } from '../chair/words.vi.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { type AtMinutes as At, minutesFilesInOffice } from './files.routes.tsx'
import { MinutesPage, type MinutesProps, minutesAt } from './minutes.view.tsx'
import { minutesWords as words } from './words.vi.ts'

type Refusal = keyof typeof words.refusals

const promiseForm = z.object({
  what: z.string().default(''),
  departmentId: z.uuid(words.refusals['promise-owner-needed']),
  dueOn: optionalDay(words.refusals['day-wrong']),
})
const removeForm = z.object({ promise: z.uuid() })

/** Who was there, as the door counted; '' where nobody was ticked. */
async function presentAt(db: UnitDb, dialogueId: string): Promise<string> {
  const { taken, counts } = await attendanceOf(db, dialogueId)
  return taken ? presentText(counts) : ''
}

/** Ghi biên bản: notes, the words of each item, promises; saved by itself where script runs. */
export const minutesInOffice =
  (office: Office, files: FileStore) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/hoi-nghi/:address/bien-ban'
    const write = { config: { action: 'minutes.write' } }

    interface Showing {
      readonly came?: MinutesProps['came']
      readonly notice?: Notice
      readonly status?: number
    }
    /** The item asked for; without one the item that is spoken about, or the whole. */
    const show = async (request: At, reply: FastifyReply, showing: Showing = {}) => {
      const asked = request.params.item ?? request.query.muc ?? ''
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue) return null
        const [agenda, sitting] = [await agendaOf(db, dialogue), await sittingOf(db, dialogue.id)]
        return {
          ...{ dialogue, agenda, sitting },
          minutes: await minutesOf(db, dialogue.id),
          turns: await turnsOf(db, dialogue.id),
          files: await minutesFiles(db, dialogue.id),
          issued: await areMinutesIssued(db, dialogue.id),
          present: await presentAt(db, dialogue.id),
          departments: (await activeDepartments(db)).map(({ id, name }) => ({ value: id, label: name })),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, agenda, sitting } = found
      const wanted = asked === 'chung' ? null : asked || (sitting?.itemId ?? null)
      const item = agenda?.items.find((one) => one.item.id === wanted)?.item ?? null
      if (agenda && wanted !== null && asked !== '' && !item) return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          ...belowDialogue(dialogue),
          actions: paperButtons(office, request, dialogue.address, ['bien-ban', 'thong-bao-ket-luan']),
          failed: Boolean(showing.came),
          notice: showing.notice,
          children: (
            <>
              <ConferenceTabs address={dialogue.address} current="bien-ban" {...{ office, request }} />
              {agenda ? (
                <MinutesPage
                  {...found}
                  agenda={agenda}
                  item={item}
                  dialogueId={dialogue.id}
                  address={conferenceHref(dialogue.address, 'bien-ban')}
                  stream={`/can-bo/hoi-nghi/${dialogue.address}/dong`}
                  now={office.now().epochMilliseconds}
                  mayWrite={dialogue.closedOn === null && office.reach(request, 'minutes.write') !== 'none'}
                  came={showing.came ?? null}
                />
              ) : (
                <EmptyState
                  title={chairWords.refusals['no-agenda']}
                  icon="clock"
                  action={<ButtonLink href={agendaHref(dialogue.address)}>{chairWords.toAgenda}</ButtonLink>}
                >
                  {words.noAgenda}
                </EmptyState>
              )}
            </>
          ),
        },
        showing.status,
      )
    }
    app.get(path, { config: { action: 'minutes.read' } }, (request: At, reply) => show(request, reply))

    /** The item of the address; undefined: it names none. */
    const itemIdOf = ({ params: { item } }: At): string | null | undefined =>
      item === 'chung' ? null : z.uuid().safeParse(item).data
    const change = <Value,>(request: At, does: (tx: UnitDb, by: By, dialogue: Dialogue) => Promise<Value>) =>
      office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, request.params.address)
        return dialogue ? does(tx, by, dialogue) : null
      })
    const back = (request: At, reply: FastifyReply, itemId: string | null, said: string) =>
      office.done(reply, minutesAt(conferenceHref(request.params.address, 'bien-ban'), itemId), said)
    const refused = (request: At, reply: FastifyReply, refusal: Refusal, came?: MinutesProps['came']) =>
      refusal === 'not-found'
        ? office.notFound(request, reply)
        : show(request, reply, {
            ...{ notice: { is: 'refused', text: words.refusals[refusal] }, status: 409 },
            ...(came && { came }),
          })

    await app.register(
      minutesFilesInOffice(office, files, path, {
        ...{ itemIdOf, change, back },
        dialogueOf: (db, { params }) => dialogueAt(db, params.address),
        refused: (request, reply, text, came) =>
          show(request, reply, { notice: { is: 'refused', text }, status: came ? 422 : 409, ...(came && { came }) }),
      }),
    )

    app.post(`${path}/:item/ghi`, write, async (request: At, reply) => {
      const itemId = itemIdOf(request)
      if (itemId === undefined) return office.notFound(request, reply)
      const posted = postedFields(request.body)
      const text = (name: string) => (typeof posted[name] === 'string' ? posted[name] : '')
      const keys = [...itemFields, ...wholeFields].filter((key) => typeof posted[key] === 'string')
      const outcomes = await change(request, async (tx, by, dialogue) => {
        const of: MinutesOf = { dialogue, itemId }
        const done = []
        for (const key of keys) {
          // What the page proposed and nobody touched stays with the door's count, and follows it.
          if (key === 'present' && text('v.present') === '0' && text('present') === text('p.present')) continue
          const input = { key, base: versionTyped(text(`v.${key}`)), words: text(key) }
          done.push({ key, came: await saveField(tx, by, of, input) })
        }
        return done
      })
      if (!outcomes) return office.notFound(request, reply)
      // Saved by itself: the form is told where each field stands now.
      if (request.headers.accept?.includes('application/json'))
        return reply
          .code(outcomes.every(({ came }) => came.ok) ? 200 : 409)
          .send(Object.fromEntries(outcomes.flatMap(({ key, came }) => (came.ok ? [[key, came.value]] : []))))
      const wrong = outcomes.find(
        ({ came }) => !came.ok && came.refusal !== 'both-changed' && came.refusal !== 'too-long',
      )
      if (wrong && !wrong.came.ok) return refused(request, reply, wrong.came.refusal)
      const errors: Record<string, string> = {}
      const values = { ...posted }
      for (const { key, came } of outcomes) {
        if (came.ok) Object.assign(values, { [key]: came.value.words, [`v.${key}`]: String(came.value.version) })
        else if ('with' in came) {
          errors[key] = words.theirs(came.with.theirs)
          values[`v.${key}`] = String(came.with.version)
        } else errors[key] = words.refusals['too-long']
      }
      if (Object.keys(errors).length > 0)
        return show(request, reply, { came: { what: 'fields', form: formWithErrors(values, errors) }, status: 409 })
      const merged = outcomes.some(({ came }) => came.ok && came.value.merged)
      return back(request, reply, itemId, merged ? words.done.merged : words.done.saved)
    })

    app.post(`${path}/:item/ghi-nhanh`, write, async (request: At, reply) => {
      const itemId = itemIdOf(request)
      if (itemId === undefined) return office.notFound(request, reply)
      const posted = postedFields(request.body)
      const typed = typeof posted.words === 'string' ? posted.words : ''
      const came = await change(request, (tx, by, dialogue) => addMinutesNote(tx, by, { dialogue, itemId }, typed))
      if (!came) return office.notFound(request, reply)
      if (came.ok) return back(request, reply, itemId, words.done.noted)
      const form = formWithErrors(posted, { words: words.refusals[came.refusal] })
      return refused(request, reply, came.refusal, { what: 'note', form })
    })

    app.post(`${path}/:item/loi-hua`, write, async (request: At, reply) => {
      const itemId = itemIdOf(request)
      if (!itemId) return office.notFound(request, reply)
      const posted = readForm(promiseForm, request.body)
      if (!posted.ok) return show(request, reply, { came: { what: 'promise', form: posted.form }, status: 422 })
      const came: Result<null, Refusal> | null = await change(request, (tx, by, dialogue) =>
        addMinutesPromise(tx, by, { dialogue, itemId }, posted.value),
      )
      if (!came) return office.notFound(request, reply)
      if (came.ok) return back(request, reply, itemId, words.done.promised)
      const field = came.refusal === 'promise-owner-needed' ? 'departmentId' : 'what'
      const form = formWithErrors(posted.form.values, { [field]: words.refusals[came.refusal] })
      return refused(request, reply, came.refusal, { what: 'promise', form })
    })

    app.post(`${path}/:item/bo-loi-hua`, write, async (request: At, reply) => {
      const itemId = itemIdOf(request)
      const posted = readForm(removeForm, request.body)
      if (!itemId || !posted.ok) return office.notFound(request, reply)
      const came = await change(request, (tx, by, dialogue) =>
        removeMinutesPromise(tx, by, { dialogue, itemId }, posted.value.promise),
      )
      if (!came) return office.notFound(request, reply)
      return came.ok ? back(request, reply, itemId, words.done.removed) : refused(request, reply, came.refusal)
    })
  }
