import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { haiPhong2026, ownRuleSets } from '#modules/regulations/index.ts'
import { unitWords } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Confirm, type FormState, hasErrors, Note, newForm, Stack, Table } from '#ui/index.ts'
import { newestDialogue, rulesOf } from '../../application/dialogue.ts'
import {
  addDefault,
  type OwnDefault,
  postingDefaults,
  removeDefault,
} from '../../application/posting/posting-defaults.ts'
import { postingName } from '../../application/posting/posting-words.vi.ts'
import { DEFAULTS, postingChoices } from './checklist.routes.tsx'
import { defaultForm, removeDefaultForm } from './posting-form.ts'
import { AddDefault } from './posting-forms.view.tsx'
import { words as checklist } from './words.vi.ts'

const { defaultsPage: words } = checklist
const SETTINGS = '/can-bo/thiet-lap'

/** By whose numbers reminders are placed: the newest dialogue's, the unit's newest set, or the shipped one. */
async function rulesNow(db: UnitDb) {
  const newest = await newestDialogue(db)
  if (newest) return rulesOf(newest)
  return (await ownRuleSets(db))[0]?.rules ?? haiPhong2026.rules
}

const nameOf = (row: OwnDefault): string => postingName({ ...row, village: null, formerCommune: null })

const whenOf = (row: OwnDefault): string => words.when(row.days, checklist.anchors[row.anchor])

/** The unit's own list of where it posts and tells; each dialogue begins with it. */
export const postingDefaultsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const edit = { config: { action: 'dialogues.edit' } }

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      { form, refused = '', status = 200 }: { form?: FormState; refused?: string; status?: number } = {},
    ) => {
      const mayEdit = office.reach(request, 'dialogues.edit') !== 'none'
      const { rows, departments } = await office.read(request, async (db) => ({
        rows: await postingDefaults(db, await rulesNow(db)),
        departments: (await postingChoices(db)).departments,
      }))
      const nameOfDepartment = (id: string | null) => departments.find((one) => one.id === id)?.name
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          back: { href: SETTINGS, label: unitWords.settings.title },
          current: SETTINGS,
          failed: hasErrors(form),
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <Stack gap={4}>
              {rows.every(({ id }) => id === null) && <Note is="plain">{words.usual}</Note>}
              <Table
                caption={words.title}
                rows={rows.map((row, index) => ({ ...row, index }))}
                columns={[
                  {
                    head: checklist.heads.what,
                    as: 'main',
                    cell: (row) => (
                      <>
                        {nameOf(row)}
                        {row.channel === 'village' && <small class="sub">{words.villages}</small>}
                      </>
                    ),
                  },
                  { head: checklist.fields.phase, cell: ({ phase }) => checklist.phases[phase] },
                  { head: checklist.heads.planned, cell: whenOf },
                  { head: checklist.heads.who, cell: ({ departmentId }) => nameOfDepartment(departmentId) },
                  {
                    head: words.remove,
                    as: 'actions',
                    cell: (row) =>
                      mayEdit && (
                        <Confirm
                          verb={words.remove}
                          question={words.removeQuestion(`${nameOf(row)}, ${whenOf(row)}`)}
                          yes={words.removeYes}
                          action={`${DEFAULTS}/bo`}
                          hidden={{ index: String(row.index), count: String(rows.length) }}
                          small
                        />
                      ),
                  },
                ]}
              />
              {mayEdit && (
                <AddDefault
                  href={DEFAULTS}
                  form={form ?? newForm({ phase: 'before', anchor: 'notice', days: '0' })}
                  departments={departments}
                  open={form !== undefined}
                />
              )}
            </Stack>
          ),
        },
        status,
      )
    }

    app.get('/thiet-lap/kenh-niem-yet', { config: { action: 'dialogues.read' } }, (request, reply) =>
      show(request, reply),
    )

    app.post('/thiet-lap/kenh-niem-yet', edit, async (request, reply) => {
      const posted = readForm(defaultForm, request.body)
      if (!posted.ok) return show(request, reply, { form: posted.form, status: 422 })
      const isAdded = await office.write(request, async (tx, by) => {
        const { departments } = await postingChoices(tx)
        const { departmentId } = posted.value
        if (departmentId && !departments.some(({ id }) => id === departmentId)) return false
        await addDefault(tx, by, await rulesNow(tx), posted.value)
        return true
      })
      return isAdded ? office.done(reply, DEFAULTS, words.added) : office.notFound(request, reply)
    })

    app.post('/thiet-lap/kenh-niem-yet/bo', edit, async (request, reply) => {
      const posted = readForm(removeDefaultForm, request.body)
      if (!posted.ok) return office.notFound(request, reply)
      const outcome = await office.write(request, async (tx, by) =>
        removeDefault(tx, by, await rulesNow(tx), posted.value),
      )
      if (outcome.ok) return office.done(reply, DEFAULTS, words.removed)
      return show(request, reply, { refused: checklist.refusals[outcome.refusal], status: 409 })
    })
  }
