import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { isAfter } from '#kernel/day.ts'
import { atStart, longDate } from '#kernel/vietnamese-date.ts'
import { workingDaysLeft } from '#modules/calendar/index.ts'
import { isUnitRole } from '#modules/staff/index.ts'
import type { Office } from '#platform/http/office.ts'
import { type Today, todayOf } from '../application/today.ts'
import { TodayView } from './today.view.tsx'
import { todayWords as words } from './today-words.vi.ts'
import { workOf } from './work-items.ts'

/** Việc hôm nay: what needs this officer today, by role. `note`: a word about their own account, where there is one. */
export const overviewInOffice =
  (office: Office, note: (request: FastifyRequest) => Promise<VNode | null>) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/', { config: { action: 'overview.read' } }, async (request, reply) => {
      const { name, addressForm, departmentId, officerId, roles } = office.person(request)
      const today = office.today()
      const held = roles.filter(isUnitRole)
      const found = await office.read(request, (db) =>
        todayOf(db, { roles: held, departmentId, officerId, today, now: office.now() }),
      )
      const work = workOf(found, held, today, words.you(addressForm))
      const n = work.late.length + work.soon.length + work.waiting.length
      return office.page(request, reply, {
        title: words.title,
        heading: words.greeting(addressForm, name.split(' ').at(-1) ?? name, n),
        about: aboutDay(found, today),
        current: '/can-bo',
        children: (
          <TodayView
            found={found}
            work={work}
            today={today}
            now={office.now()}
            you={words.you(addressForm)}
            note={await note(request)}
            mayCreateDialogue={office.reach(request, 'dialogues.create') !== 'none'}
          />
        ),
      })
    })
  }

/** "Thứ Hai, 21/09/2026 · còn 9 ngày làm việc nhận kiến nghị · còn thiếu 1 đăng ký, 1 kiến nghị". */
function aboutDay({ dialogue, lastDay, figures, calendar }: Today, today: Temporal.PlainDate): string {
  const inIntake = dialogue !== null && lastDay !== null && !isAfter(today, lastDay) && !dialogue.heldOn
  const left = inIntake
    ? today.equals(lastDay)
      ? words.lastDay
      : words.intakeLeft(workingDaysLeft(calendar, today, lastDay))
    : ''
  const lacking =
    inIntake && figures ? words.lacking(figures.missing.missingRegistrations, figures.missing.missingPetitions) : ''
  return [atStart(longDate(today)), left, lacking].filter(Boolean).join(' · ')
}
