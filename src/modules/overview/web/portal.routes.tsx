import type { FastifyInstance } from 'fastify'
import { datesIn } from '#kernel/dates.ts'
import { together } from '#kernel/together.ts'
import { figuresOf } from '#modules/decisions/index.ts'
import { courseState, notHeldSince } from '#modules/dialogues/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { answersOwed, homeOf } from '../application/home.ts'
import { HomeView } from './home.view.tsx'
import { firstWords } from './home-state.tsx'
import { homeWords } from './home-words.en.ts'

/** The public home of a unit. */
export const overviewInPortal =
  (portal: Portal) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, homeWords)
      const { dateWithYear } = datesIn(unit.language)
      const [now, today] = [portal.now(), portal.today()]
      const home = await portal.read(request, (db) => homeOf(db, unit.closesAt, today))
      const { dialogue, times } = home
      // Counts and a decision may be told where their rows may not.
      const told =
        dialogue &&
        (await portal.count(request, (db) =>
          together({
            figures: figuresOf(db, dialogue, now),
            notHeldOn: notHeldSince(db, dialogue.id),
            owed: answersOwed(db, dialogue.id, today),
          }),
        ))
      const owed = told?.owed ?? { open: 0, overdue: 0 }
      const state = dialogue && times ? courseState(dialogue, times, now, today, told?.notHeldOn) : 'none'
      const first = firstWords(home, state, today, owed, unit.language)
      return portal.page(request, reply, {
        title: dialogue ? words.title(dialogue.year) : words.plainTitle,
        description:
          dialogue && times
            ? words.description(unit.name, dateWithYear(dialogue.conferenceOn), dateWithYear(times.lastDay))
            : words.plainDescription(unit.name),
        path: `${unit.base}/`,
        width: 'home',
        children: (
          <HomeView
            {...{ home, state, first, today, owed, base: unit.base, unitName: unit.name }}
            figures={told?.figures ?? null}
          />
        ),
      })
    })
  }
