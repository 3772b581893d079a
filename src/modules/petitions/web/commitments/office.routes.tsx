import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { mayOn } from '#modules/staff/index.ts'
import { departments } from '#modules/units/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Office } from '#platform/http/office.ts'
import { formWithErrors } from '#ui/index.ts'
import {
  COMMITMENTS_MOST,
  type CommitmentWhole,
  commitmentAt,
  commitmentCounts,
  commitmentsPage,
} from '../../application/commitments/commitments-query.ts'
import { publishedCommitment } from '../../application/commitments/published-query.ts'
import { releaseEvidence, takeBackEvidence } from '../../application/commitments/release-evidence.ts'
import { attachmentById, attachmentsOf } from '../../application/files/attachments.ts'
import { makePublicCopy, releaseFile, takeBackFile } from '../../application/handling/public-files.ts'
import { soonUntil } from '../../application/inbox-filter.ts'
import {
  type CommitmentAction,
  commitmentAllows,
  commitmentState,
  isDisputed,
  isSenderAsked,
  isShownAsDone,
  permissionForCommitment,
} from '../../domain/index.ts'
import { fileWords } from '../files-words.vi.ts'
import { CommitmentBadge } from '../office/commitment-badge.tsx'
import { actorOf } from '../office/which.ts'
import { type PostedForm, readPostedForm } from '../posted-form.ts'
import { sendFile } from '../send-file.ts'
import { COMMITMENTS, commitmentHref } from './address.ts'
import { CommitmentPage } from './commitment.view.tsx'
import type { CommitmentCameBack } from './commitment-actions.view.tsx'
import { commitmentActs } from './commitment-acts.ts'
import { commitmentColumns } from './commitment-columns.ts'
import { readCommitmentsAsked } from './commitments-filter.ts'
import { CommitmentsList } from './commitments-list.view.tsx'
import { type CommitmentWebRefusal, commitmentsWords as words } from './words.vi.ts'

type One = FastifyRequest<{ Params: { id: string; piece?: string } }>

/** More promises than any commune has made. */
const EVERY = 20_000

/** Lời hứa in the office: the list with its filters, each promise's page, its evidence and its release. */
export const commitmentsInOffice =
  (office: Office, { files }: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'commitments.read' } }

    app.get('/loi-hua', read, async (request, reply) => {
      const asked = readCommitmentsAsked(request.query)
      const today = office.today()
      const found = await office.read(request, async (db) => {
        const calendar = await currentCalendar(db)
        const viewer = { ...actorOf(office.person(request)), today, soonUntil: soonUntil(calendar, today) }
        return {
          page: await commitmentsPage(db, asked, viewer),
          counts: await commitmentCounts(db, viewer, asked),
          departments: await departments(db),
          dialogues: await db.selectFrom('dialogue').select('address').orderBy('address', 'desc').execute(),
        }
      })
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        current: COMMITMENTS,
        children: (
          <CommitmentsList
            asked={asked}
            rows={found.page.rows}
            next={found.page.next}
            counts={found.counts}
            most={COMMITMENTS_MOST}
            choices={{
              department: found.departments
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name })),
              dialogue: found.dialogues.map(({ address }) => ({ value: address, label: address })),
            }}
            today={today}
          />
        ),
      })
    })

    app.post('/loi-hua/xuat', read, (request, reply) =>
      exportList(office, request, reply, {
        list: 'commitments',
        name: words.title,
        columns: commitmentColumns(office.today()),
        find: async (db) => {
          const today = office.today()
          const viewer = {
            ...{ ...actorOf(office.person(request)), today },
            soonUntil: soonUntil(await currentCalendar(db), today),
          }
          const asked = { ...readCommitmentsAsked(request.query), after: '' }
          return atOnce((await commitmentsPage(db, asked, viewer, EVERY)).rows)
        },
      }),
    )

    /** The promise of the address, if it lies within this person's reach; others are simply not found. */
    const find = async (request: One): Promise<CommitmentWhole | null> => {
      const found = await office.read(request, (db) => commitmentAt(db, request.params.id))
      const actor = actorOf(office.person(request))
      return found && mayOn(actor, 'commitments.read', [found.departmentId, found.leadDepartmentId]) ? found : null
    }

    interface Showing {
      readonly came?: CommitmentCameBack
      readonly refused?: CommitmentWebRefusal
      readonly status?: number
    }
    const show = async (request: One, reply: FastifyReply, showing: Showing = {}) => {
      const commitment = await find(request)
      if (!commitment) return office.notFound(request, reply)
      const today = office.today()
      const actor = actorOf(office.person(request))
      const state = commitmentState(commitment, today)
      const calledFor: Partial<Record<CommitmentAction, boolean>> = {
        'hear-sender': isSenderAsked(commitment, today),
        'stand-by': isDisputed(commitment, commitment.said),
      }
      const can = (action: CommitmentAction) =>
        commitmentAllows(state, action) &&
        (calledFor[action] ?? true) &&
        mayOn(actor, permissionForCommitment[action], [commitment.departmentId, commitment.leadDepartmentId])
      const { photos, kept } = await office.read(request, async (db) => ({
        photos: await attachmentsOf(db, [commitment.id]),
        kept: commitment.keptOn ? await publishedCommitment(db, commitment.id) : null,
      }))
      return office.page(
        request,
        reply,
        {
          title: words.title,
          heading: commitment.what,
          badge: <CommitmentBadge of={commitment} today={today} />,
          back: { href: COMMITMENTS, label: words.back },
          current: COMMITMENTS,
          failed: showing.came !== undefined,
          notice: showing.refused && { is: 'refused', text: words.refusals[showing.refused] },
          children: (
            <CommitmentPage
              {...{ commitment, can, today }}
              files={photos}
              came={showing.came}
              hasCard={kept !== null && isShownAsDone(kept)}
            />
          ),
        },
        showing.status,
      )
    }

    app.get('/loi-hua/:id', read, (request: One, reply) => show(request, reply))

    for (const act of commitmentActs)
      app.post(`/loi-hua/:id/${act.path}`, { config: { action: act.permission } }, async (request: One, reply) => {
        const posted = await readPostedForm(request, files, office.person(request).unitId)
        if (!(await find(request))) return office.notFound(request, reply)
        const back = (errors: Record<string, string>, status: number) =>
          show(request, reply, { came: { path: act.path, form: formWithErrors(posted.values, errors) }, status })
        const wrong = fileErrors(posted)
        if (Object.keys(wrong).length > 0) return back(wrong, 422)
        const typed = act.read(posted)
        if (!typed.ok) return back({ ...typed.errors }, 422)
        const seen = { commitmentId: request.params.id, version: versionOf(posted.values) }
        const actor = actorOf(office.person(request))
        const came = await office.write(request, (tx, by) => typed.does({ tx, by, actor, seen }))
        if (came.ok) return office.done(reply, commitmentHref(request.params.id), act.said)
        if (came.refusal === 'not-found') return office.notFound(request, reply)
        return back({ [act.at(came.refusal)]: words.refusals[came.refusal] }, 409)
      })

    const release = { config: { action: 'commitments.release-evidence' } }
    const refused = (request: One, reply: FastifyReply, refusal: CommitmentWebRefusal) =>
      refusal === 'not-found'
        ? office.notFound(request, reply)
        : show(request, reply, { refused: refusal, status: 409 })

    for (const [path, isRelease] of [
      ['cong-khai', true],
      ['thoi-cong-khai', false],
    ] as const) {
      app.post(`/loi-hua/:id/bang-chung/:piece/${path}`, release, async (request: One, reply) => {
        const { values } = await readPostedForm(request, files, office.person(request).unitId)
        const evidenceId = idIn(request.params.piece)
        if (!evidenceId || !(await find(request))) return office.notFound(request, reply)
        const input = { commitmentId: request.params.id, version: versionOf(values), evidenceId }
        const actor = actorOf(office.person(request))
        const checked = Boolean(values[`checked-${evidenceId}`])
        const came = await office.write(request, (tx, by) =>
          isRelease ? releaseEvidence(tx, by, actor, { ...input, checked }) : takeBackEvidence(tx, by, actor, input),
        )
        if (!came.ok) return refused(request, reply, came.refusal)
        return office.done(
          reply,
          commitmentHref(request.params.id),
          isRelease ? words.release.said : words.release.backSaid,
        )
      })

      app.post(`/loi-hua/:id/tep/:piece/${path}`, release, async (request: One, reply) => {
        const { values } = await readPostedForm(request, files, office.person(request).unitId)
        const found = await fileOf(request)
        if (!found) return office.notFound(request, reply)
        const { commitment, file } = found
        const actor = actorOf(office.person(request))
        const of = { petitionId: commitment.petition.id, attachmentId: file.id }
        const lookedAt = Boolean(values[`looked-${file.id}`])
        const copy = isRelease ? await makePublicCopy(files, office.person(request).unitId, file, { lookedAt }) : null
        if (copy && !copy.ok) return refused(request, reply, copy.refusal)
        const came = await office.write(request, (tx, by) =>
          copy ? releaseFile(tx, by, actor, { ...of, copy: copy.value }) : takeBackFile(tx, by, actor, of),
        )
        if (!came.ok) return refused(request, reply, came.refusal)
        return office.done(
          reply,
          commitmentHref(commitment.id),
          isRelease ? words.release.said : words.release.backSaid,
        )
      })
    }

    const fileOf = async (request: One) => {
      const commitment = await find(request)
      const file = await office.read(request, (db) => attachmentById(db, request.params.piece ?? ''))
      return commitment && file?.subjectId === commitment.id ? { commitment, file } : null
    }

    app.get('/loi-hua/:id/tep/:piece', read, async (request: One, reply) => {
      const found = await fileOf(request)
      const sent = found && (await sendFile(reply, files, office.person(request).unitId, found.file, 'no-store'))
      return sent ? reply : office.notFound(request, reply)
    })
  }

const idIn = (text: string | undefined): string | null => (isId(text) ? text : null)

const versionOf = (values: PostedForm['values']): number =>
  typeof values.version === 'string' && /^\d{1,9}$/.test(values.version) ? Number(values.version) : -1

const fileErrors = ({ files }: PostedForm): Record<string, string> =>
  Object.fromEntries(
    files.flatMap(({ field, name, refusal }) => (refusal ? [[field, fileWords.refused(name, refusal)]] : [])),
  )
