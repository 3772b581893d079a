import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Day } from '#kernel/day.ts'
import { parseDay } from '#kernel/vietnamese-date.ts'
import {
  type CalendarChange,
  CalendarNotice,
  CalendarPage,
  calendarChanges,
  calendarLacks,
  calendarVersion,
  calendarWith,
  changeCalendar,
  currentCalendar,
  dayInfo,
  LUNAR_YEARS,
  markYearLoaded,
  recordRecount,
  yearAsked,
} from '#modules/calendar/index.ts'
import type { Database } from '#platform/db/database.ts'
import type { Office, OfficeContent } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { ButtonLink, type FormState, fieldValue, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import { movesInUnits, type Recount, recountUnits } from '../../application/recount-units.ts'
import { dayPath, EditDayPage } from './calendar-edit.view.tsx'
import { changeOf, entryField, formOf, loadedForm, setForm, takeBackForm } from './calendar-form.ts'
import { PreviewPage, sumOf } from './calendar-preview.view.tsx'
import { BelowTheYear } from './calendar-year.view.tsx'
import { words } from './words.vi.ts'

const INSTALLATION = '/can-bo/he-thong'
const PATH = `${INSTALLATION}/lich`
const toYear = { href: PATH, label: words.backToYear }

/** What the pages need of the program. */
export interface CalendarEditing {
  readonly db: Database
  readonly recount: Recount
  readonly milestoneName: (name: string) => string
  readonly accountOf: (request: FastifyRequest) => string
}

/** What was posted, read: a change, the word for it, and what goes along with the confirmation. */
interface Read {
  readonly change: CalendarChange
  readonly word: string
  readonly version: number
  readonly form: FormState
}

/**
 * Lịch làm việc of the installation: a year as twelve months, days added and corrected with their source; before a change
 * is confirmed it is shown which open due dates would move, in which units; then they are moved.
 */
export const calendarEditing = (office: Office, parts: CalendarEditing) => async (app: FastifyInstance) => {
  const { db, recount, milestoneName } = parts
  const edit = { config: { action: 'calendar.edit', withoutUnit: true } }
  const moment = () => ({ at: office.now(), on: office.today() })
  const by = (request: FastifyRequest) => ({ accountId: parts.accountOf(request), ...moment() })
  const page = (request: FastifyRequest, reply: FastifyReply, content: Omit<OfficeContent, 'current'>, status = 200) =>
    office.page(request, reply, { ...content, current: INSTALLATION }, status)

  const showYear = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: string | undefined,
    form = newForm(),
    status = 200,
  ) => {
    const today = office.today()
    const { year, years } = yearAsked(asked, today)
    const { calendar, lacks, changes } = await db.outside('read', async (tx) => ({
      calendar: await currentCalendar(tx),
      lacks: await calendarLacks(tx, today),
      changes: await calendarChanges(tx, { atMost: 50 }),
    }))
    const lacking = lacks.find((one) => one.year === year)
    return page(
      request,
      reply,
      {
        title: words.title,
        about: words.about(year),
        back: { href: INSTALLATION, label: words.back },
        failed: hasErrors(form),
        actions: (
          <ButtonLink href={`${PATH}/sua`} primary icon="plus">
            {words.add}
          </ButtonLink>
        ),
        children: (
          <CalendarPage
            calendar={calendar}
            year={year}
            years={years}
            today={today}
            path={PATH}
            editHref={(on) => dayPath(PATH, on)}
            notice={<CalendarNotice lacks={lacks.filter((one) => one !== lacking)} href={PATH} edits />}
          >
            <BelowTheYear path={PATH} lacking={lacking} form={form} changes={changes} />
          </CalendarPage>
        ),
      },
      status,
    )
  }

  app.get<{ Querystring: { nam?: string } }>('/he-thong/lich', edit, (request, reply) =>
    showYear(request, reply, request.query.nam),
  )

  const showDay = async (
    request: FastifyRequest,
    reply: FastifyReply,
    on: Day | null,
    back: { form?: FormState; takeBack?: FormState; since?: number; status?: number; refused?: string } = {},
  ) => {
    const found = await db.outside('read', async (tx) => ({
      calendar: await currentCalendar(tx),
      version: await calendarVersion(tx),
      history: on ? await calendarChanges(tx, { day: on }) : [],
      others: back.since === undefined ? [] : await calendarChanges(tx, { sinceVersion: back.since, atMost: 20 }),
    }))
    const info = on && isNear(on) ? dayInfo(found.calendar, on) : null
    const content = {
      title: words.edit.title,
      about: words.edit.about,
      back: toYear,
      failed: (back.status ?? 200) >= 400,
      notice: back.refused ? ({ is: 'refused', text: back.refused } as const) : undefined,
      children: (
        <EditDayPage
          path={PATH}
          info={info}
          form={back.form ?? formOf(info)}
          takeBack={back.takeBack ?? newForm()}
          version={found.version}
          corrected={found.calendar.corrections.some((one) => on?.equals(one.on))}
          history={found.history}
          others={found.others}
        />
      ),
    }
    return page(request, reply, content, back.status)
  }

  app.get<{ Querystring: { ngay?: string } }>('/he-thong/lich/sua', edit, (request, reply) =>
    showDay(request, reply, parseDay(request.query.ngay ?? '')),
  )

  const readSet = (body: unknown): Read | { readonly form: FormState; readonly status: 422 | 409 } => {
    const posted = readForm(setForm, body)
    if (!posted.ok) return { form: posted.form, status: 422 }
    const change = changeOf(posted.value)
    const { version } = posted.value
    if (change.ok) return { change: change.value, word: '', version, form: posted.form }
    const field = entryField[change.refusal] ?? 'from'
    return { form: formWithErrors(posted.form.values, { [field]: words.refusals[change.refusal] }), status: 409 }
  }
  const readTakeBack = (body: unknown): Read | { readonly form: FormState; readonly status: 422 } => {
    const posted = readForm(takeBackForm, body)
    if (!posted.ok) return { form: posted.form, status: 422 }
    const { day, word, version } = posted.value
    return { change: { set: [], takenBack: [day] }, word, version, form: posted.form }
  }

  /** The form again with what is wrong, or what somebody else did meanwhile. */
  const again = (
    request: FastifyRequest,
    reply: FastifyReply,
    taking: boolean,
    form: FormState,
    said: { status: number; since?: number; refused?: string },
  ) => {
    const on = parseDay(fieldValue(form, taking ? 'day' : 'from'))
    return showDay(request, reply, on, { ...said, ...(taking ? { takeBack: form } : { form }) })
  }
  const stale = (request: FastifyRequest, reply: FastifyReply, taking: boolean, { form, version }: Read) =>
    again(request, reply, taking, form, { status: 409, since: version, refused: words.stale })

  const preview = async (request: FastifyRequest, reply: FastifyReply, taking: boolean) => {
    const read = taking ? readTakeBack(request.body) : readSet(request.body)
    if (!('change' in read)) return again(request, reply, taking, read.form, read)
    const { calendar, version } = await db.outside('read', async (tx) => ({
      calendar: await currentCalendar(tx),
      version: await calendarVersion(tx),
    }))
    if (version !== read.version) return stale(request, reply, taking, read)
    const after = calendarWith(calendar, read.change)
    const days = [...read.change.set.map(({ on }) => on), ...read.change.takenBack]
    const units = await movesInUnits(db, recount, office.today(), after)
    const first = days[0]
    return page(request, reply, {
      title: words.preview.title,
      back: toYear,
      children: (
        <PreviewPage
          action={taking ? `${PATH}/bo` : PATH}
          back={first ? dayPath(PATH, first) : PATH}
          version={version}
          days={days.map((on) => ({ was: dayInfo(calendar, on), now: dayInfo(after, on) }))}
          units={units}
          hidden={typed(read.form, taking ? fieldsOfTakeBack : fieldsOfSet)}
          milestoneName={milestoneName}
        />
      ),
    })
  }
  app.post('/he-thong/lich/xem-truoc', edit, (request, reply) => preview(request, reply, false))
  app.post('/he-thong/lich/xem-truoc-bo', edit, (request, reply) => preview(request, reply, true))

  const confirm = async (request: FastifyRequest, reply: FastifyReply, taking: boolean) => {
    const read = taking ? readTakeBack(request.body) : readSet(request.body)
    if (!('change' in read)) return again(request, reply, taking, read.form, read)
    const outcome = await db.outside('write', (tx) =>
      changeCalendar(tx, by(request), read.version, read.change, read.word),
    )
    if (!outcome.ok && outcome.refusal === 'changed-meanwhile') return stale(request, reply, taking, read)
    if (!outcome.ok) {
      const form = formWithErrors(read.form.values, { form: words.refusals[outcome.refusal] })
      return again(request, reply, taking, form, { status: 409 })
    }
    const calendar = await db.outside('read', currentCalendar)
    const sum = sumOf(await recountUnits(db, recount, moment(), calendar))
    const { moved, units, failed } = sum
    await db.outside('write', (tx) => recordRecount(tx, by(request), { version: outcome.value, units, moved, failed }))
    const year = (read.change.set[0]?.on ?? read.change.takenBack[0])?.year ?? office.today().year
    const text = failed > 0 ? words.doneWithFailed(moved, failed) : words.done(moved, units)
    return office.done(reply, `${PATH}?nam=${year}`, text)
  }
  app.post('/he-thong/lich', edit, (request, reply) => confirm(request, reply, false))
  app.post('/he-thong/lich/bo', edit, (request, reply) => confirm(request, reply, true))

  app.post('/he-thong/lich/nap-du', edit, async (request, reply) => {
    const posted = readForm(loadedForm, request.body)
    const asked = fieldsOf(request.body).year
    if (!posted.ok) return showYear(request, reply, typeof asked === 'string' ? asked : undefined, posted.form, 422)
    const { year, source } = posted.value
    const outcome = await db.outside('write', (tx) => markYearLoaded(tx, by(request), year, source))
    if (outcome.ok) return office.done(reply, `${PATH}?nam=${year}`, words.loaded.done(year))
    const form = formWithErrors(posted.form.values, { form: words.refusals[outcome.refusal] })
    return showYear(request, reply, String(year), form, 409)
  })
}

const isNear = (on: Day): boolean => on.year > LUNAR_YEARS.first && on.year < LUNAR_YEARS.last

const fieldsOfSet = ['from', 'to', 'kind', 'workedOn', 'name', 'state', 'source']
const fieldsOfTakeBack = ['day', 'word']

/** The fields of a form as they were typed, to be sent along with the confirmation. */
const typed = (form: FormState, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, fieldValue(form, name)]))
