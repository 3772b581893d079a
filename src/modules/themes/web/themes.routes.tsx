import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { together } from '#kernel/together.ts'
import { allDialogues, dialogueAt } from '#modules/dialogues/index.ts'
import { type Teller, tell } from '#modules/history/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { actorOf } from '#modules/petitions/index.ts'
import { type Action, mayOn, officers } from '#modules/staff/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { optionalLine, optionalText, several, ticked, version } from '#platform/http/fields.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { Button, ButtonLink, Form, type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { alikeToTheme } from '../application/alike.ts'
import type { NameRefusal } from '../application/change-topics.ts'
import { releaseTheme, takeBackTheme } from '../application/release-theme.ts'
import { themePage } from '../application/theme-page-query.ts'
import { themesOf } from '../application/themes-query.ts'
import { addPetitions, createTheme, editTheme, removeTheme, takeOutPetitions } from '../application/write-theme.ts'
import { compareThemes } from '../domain/index.ts'
import { THEMES, themeHref } from './address.ts'
import { fieldOf, followActs, type MeasureAct, makeActs, prefixOf } from './measure-acts.ts'
import { measureWords } from './measure-words.vi.ts'
import { publicThemesAddress } from './portal.view.tsx'
import { releaseWords } from './release-words.vi.ts'
import { ThemeFields, type ThemePageProps, ThemePageView } from './theme.view.tsx'
import { ThemeBadge } from './theme-badge.tsx'
import { themeColumns } from './theme-columns.ts'
import { isInBox, readThemesFilter } from './themes-filter.ts'
import { ThemesList } from './themes-list.view.tsx'
import { type ThemesWebRefusal, themesWords as words } from './themes-words.vi.ts'
import { nameRefusals } from './topics-words.vi.ts'
import { whyLeft } from './why-left.ts'

type One = FastifyRequest<{ Params: { id: string; measure?: string } }>

const uuid = (text: string | undefined): string | null => z.uuid().safeParse(text).data ?? null
const ids = several.transform((values) => values.filter((value) => uuid(value) !== null))
const wordsForm = z.object({ name: z.string().default(''), asks: optionalText('Không quá 4.000 ký tự', 4000) })
const releaseForm = z.object({
  version,
  publicName: optionalLine(releaseWords.long(160), 160),
  about: optionalText(releaseWords.long(4000), 4000),
  measure: ids,
  looked: ticked,
})
const versionForm = z.object({ version })
const petitionsForm = z.object({ version, petition: ids })

/** Beside which field of what is public a refusal stands. */
const releaseErrors = {
  'name-empty': { publicName: releaseWords.refusals['name-empty'] },
  'personal-data': { looked: releaseWords.refusals['personal-data'] },
  stale: { form: words.refusals.stale },
} as const

const isNameRefusal = (refusal: string): refusal is NameRefusal => Object.hasOwn(nameRefusals, refusal)

/** Nhóm vấn đề: the list, each theme's page, and what is done about it (R27). */
export const themesInOffice =
  (office: Office, tellers: readonly Teller[]) =>
  async (app: FastifyInstance): Promise<void> => {
    const read = { config: { action: 'themes.read' } }
    const edit = { config: { action: 'themes.edit' } }
    const mayEdit = (request: FastifyRequest) => office.reach(request, 'themes.edit') !== 'none'

    /** The themes of the address's dialogue, late ones first. */
    const listed = async (db: UnitDb, request: FastifyRequest) => {
      const asked = readThemesFilter(request.query)
      const dialogue = asked.dialogue ? await dialogueAt(db, asked.dialogue) : null
      const of = dialogue ? { dialogueId: dialogue.id } : {}
      const themes = await themesOf(db, actorOf(office.person(request)), of)
      const today = office.today()
      return { asked, themes: themes.toSorted((a, b) => compareThemes(a, b, today)) }
    }

    app.get('/nhom-van-de', read, async (request, reply) => {
      const found = await office.read(request, (db) =>
        together({ listed: listed(db, request), dialogues: allDialogues(db) }),
      )
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        current: THEMES,
        actions: mayEdit(request) && (
          <ButtonLink href={`${THEMES}/moi`} primary icon="plus">
            {words.create}
          </ButtonLink>
        ),
        children: (
          <ThemesList
            {...found.listed}
            dialogues={found.dialogues.map(({ address }) => ({ value: address, label: address }))}
            today={office.today()}
          />
        ),
      })
    })

    app.post('/nhom-van-de/xuat', read, (request, reply) =>
      exportList(office, request, reply, {
        list: 'themes',
        name: words.export.name,
        columns: themeColumns(office.today()),
        find: async (db) => {
          const { asked, themes } = await listed(db, request)
          return atOnce(themes.filter((theme) => isInBox(asked.box, theme, office.today())))
        },
      }),
    )

    const showNew = (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) =>
      office.page(
        request,
        reply,
        {
          title: words.create,
          back: { href: THEMES, label: words.back },
          current: THEMES,
          failed: status >= 400,
          children: (
            <Form action={THEMES} form={form} label={words.create}>
              <ThemeFields form={form} />
              <div>
                <Button primary>{words.create}</Button>
              </div>
            </Form>
          ),
        },
        status,
      )
    app.get('/nhom-van-de/moi', edit, (request, reply) => showNew(request, reply, newForm()))
    app.post('/nhom-van-de', edit, async (request, reply) => {
      const posted = readForm(wordsForm, request.body)
      if (!posted.ok) return showNew(request, reply, posted.form, 422)
      const came = await office.write(request, (tx, by) => createTheme(tx, by, posted.value))
      if (came.ok) return office.done(reply, themeHref(came.value.themeId), words.done.created)
      const form = formWithErrors(posted.form.values, { name: nameRefusals[came.refusal] })
      return showNew(request, reply, form, 422)
    })

    interface Showing {
      readonly came?: ThemePageProps['came']
      readonly form?: FormState
      readonly releasing?: FormState
      readonly notice?: Notice
      readonly status?: number
    }
    const show = async (request: One, reply: FastifyReply, showing: Showing = {}) => {
      const id = uuid(request.params.id)
      const actor = actorOf(office.person(request))
      const edits = mayEdit(request)
      const found = id
        ? await office.read(request, async (db) => {
            const theme = await themePage(db, actor, id)
            if (!theme) return null
            const around = await together({
              departments: activeDepartments(db),
              officers: officers(db),
              alike: edits ? alikeToTheme(db, theme) : [],
            })
            const mayReach = (action: string) => office.reach(request, action) !== 'none'
            return { theme, ...around, told: await tell(db, tellers, theme.history, mayReach) }
          })
        : null
      if (!found) return office.notFound(request, reply)
      const { theme } = found
      const today = office.today()
      return office.page(
        request,
        reply,
        {
          title: words.title,
          heading: theme.name,
          badge: <ThemeBadge of={theme} today={today} />,
          back: { href: THEMES, label: words.back },
          current: THEMES,
          failed: [showing.came, showing.form, showing.releasing].some((one) => one !== undefined),
          notice: showing.notice,
          children: (
            <ThemePageView
              theme={theme}
              alike={found.alike}
              told={found.told}
              owners={{
                departments: found.departments,
                officers: found.officers.filter(({ active }) => active),
              }}
              mayEdit={edits}
              can={(action: Action, departmentId) => mayOn(actor, action, [departmentId])}
              came={showing.came ?? null}
              form={showing.form ?? null}
              releasing={showing.releasing ?? null}
              mayRelease={office.reach(request, 'themes.release') !== 'none'}
              publicHref={publicThemesAddress(`/${office.person(request).unitSlug}`)}
              today={today}
            />
          ),
        },
        showing.status,
      )
    }
    app.get('/nhom-van-de/:id', read, (request: One, reply) => show(request, reply))

    const refused = (request: One, reply: FastifyReply, refusal: ThemesWebRefusal) =>
      refusal === 'not-found'
        ? office.notFound(request, reply)
        : show(request, reply, { notice: { is: 'refused', text: words.refusals[refusal] }, status: 409 })

    app.post('/nhom-van-de/:id', edit, async (request: One, reply) => {
      const themeId = uuid(request.params.id)
      const shown = versionForm.safeParse(fieldsOf(request.body))
      if (!themeId || !shown.success) return office.notFound(request, reply)
      const posted = readForm(wordsForm, request.body)
      if (!posted.ok) return show(request, reply, { form: posted.form, status: 422 })
      const seen = { themeId, version: shown.data.version }
      const came = await office.write(request, (tx, by) => editTheme(tx, by, seen, posted.value))
      if (came.ok) return office.done(reply, themeHref(themeId), words.done.saved)
      if (!isNameRefusal(came.refusal)) {
        if (came.refusal === 'not-found') return office.notFound(request, reply)
        const form = formWithErrors(posted.form.values, { form: words.refusals.stale })
        return show(request, reply, { form, status: 409 })
      }
      const form = formWithErrors(posted.form.values, { name: nameRefusals[came.refusal] })
      return show(request, reply, { form, status: 422 })
    })

    const release = { config: { action: 'themes.release' } }
    app.post('/nhom-van-de/:id/cong-khai', release, async (request: One, reply) => {
      const themeId = uuid(request.params.id)
      const shown = versionForm.safeParse(fieldsOf(request.body))
      if (!themeId || !shown.success) return office.notFound(request, reply)
      const posted = readForm(releaseForm, request.body)
      if (!posted.ok) return show(request, reply, { releasing: posted.form, status: 422 })
      const { version: seen, publicName, measure, ...rest } = posted.value
      const input = { name: publicName, measureIds: measure, ...rest }
      const came = await office.write(request, (tx, by) => releaseTheme(tx, by, { themeId, version: seen }, input))
      if (came.ok) return office.done(reply, themeHref(themeId), releaseWords.done[came.value])
      if (came.refusal === 'not-found') return office.notFound(request, reply)
      const errors = releaseErrors[came.refusal]
      return show(request, reply, { releasing: formWithErrors(posted.form.values, errors), status: 409 })
    })

    app.post('/nhom-van-de/:id/go-cong-khai', release, async (request: One, reply) => {
      const themeId = uuid(request.params.id)
      const posted = readForm(versionForm, request.body)
      if (!themeId || !posted.ok) return office.notFound(request, reply)
      const came = await office.write(request, (tx, by) => takeBackTheme(tx, by, { themeId, ...posted.value }))
      if (came.ok) return office.done(reply, themeHref(themeId), releaseWords.done['taken-back'])
      if (came.refusal !== 'not-public') return refused(request, reply, came.refusal)
      const notice = { is: 'refused', text: releaseWords.refusals['not-public'] } as const
      return show(request, reply, { notice, status: 409 })
    })

    app.post('/nhom-van-de/:id/bo', edit, async (request: One, reply) => {
      const themeId = uuid(request.params.id)
      const posted = readForm(versionForm, request.body)
      if (!themeId || !posted.ok) return office.notFound(request, reply)
      const came = await office.write(request, (tx, by) => removeTheme(tx, by, { themeId, ...posted.value }))
      return came.ok ? office.done(reply, THEMES, words.done.removed) : refused(request, reply, came.refusal)
    })

    app.post('/nhom-van-de/:id/dua-vao', edit, async (request: One, reply) => {
      const themeId = uuid(request.params.id)
      const posted = readForm(petitionsForm, request.body)
      if (!themeId || !posted.ok) return office.notFound(request, reply)
      const { version: shown, petition } = posted.value
      const came = await office.write(request, (tx, by) => addPetitions(tx, by, { themeId, version: shown }, petition))
      if (!came.ok) return refused(request, reply, came.refusal)
      const why = await office.read(request, (db) => whyLeft(db, came.value.refused))
      return office.done(reply, themeHref(themeId), [words.done.added(came.value.placed), ...why].join(' '))
    })

    app.post('/nhom-van-de/:id/dua-ra', edit, async (request: One, reply) => {
      const themeId = uuid(request.params.id)
      const posted = readForm(petitionsForm, request.body)
      if (!themeId || !posted.ok) return office.notFound(request, reply)
      const seen = { themeId, version: posted.value.version }
      const came = await office.write(request, (tx, by) => takeOutPetitions(tx, by, seen, posted.value.petition))
      if (!came.ok) return refused(request, reply, came.refusal)
      return office.done(reply, themeHref(themeId), words.done.takenOut(came.value.takenOut))
    })

    /** Parse, call, answer: 422 for what was typed, 409 for what a rule refuses, 303 when done. */
    const acts = <Seen,>(
      path: string,
      all: readonly MeasureAct<Seen>[],
      seenIn: (request: One, shown: number) => Seen | null,
    ) => {
      for (const act of all)
        app.post(`${path}/${act.path}`, { config: { action: act.permission } }, async (request: One, reply) => {
          const shown = versionForm.safeParse(fieldsOf(request.body))
          const seen = shown.success ? seenIn(request, shown.data.version) : null
          const themeId = uuid(request.params.id)
          if (!seen || !themeId) return office.notFound(request, reply)
          const measureId = uuid(request.params.measure)
          const back = (errors: Readonly<Record<string, string>>, status: number) => {
            const prefix = prefixOf(act.path, measureId)
            const named = Object.entries(errors).map(([field, error]) => [
              field === 'form' ? field : fieldOf(prefix, field),
              error,
            ])
            const form = formWithErrors(fieldsOf(request.body), Object.fromEntries(named))
            const came = { path: act.path, form, measureId }
            return show(request, reply, { came, status })
          }
          const typed = act.read(request.body)
          if (!typed.ok) return back(typed.errors, 422)
          const actor = actorOf(office.person(request))
          const came = await office.write(request, (tx, by) => typed.does({ tx, by, actor, seen }))
          if (came.ok) return office.done(reply, themeHref(themeId), act.said)
          if (came.refusal === 'not-found') return office.notFound(request, reply)
          return back({ [act.at(came.refusal) ?? 'form']: measureWords.refusals[came.refusal] }, 409)
        })
    }
    acts('/nhom-van-de/:id', makeActs, (request, shown) => {
      const themeId = uuid(request.params.id)
      return themeId ? { themeId, version: shown } : null
    })
    acts('/nhom-van-de/:id/viec/:measure', followActs, (request, shown) => {
      const measureId = uuid(request.params.measure)
      return measureId ? { measureId, version: shown } : null
    })
  }
