import { moveOf, movesUnder, type Recount, recomputeForCalendar } from '#modules/deadlines/index.ts'
import { allMilestoneMoves, keepAllMilestones, type RulesFollower } from '#modules/dialogues/index.ts'
import { publishPetitions } from '../publish-petition.ts'
import { termMovesUnder } from './keep-terms.ts'
import { termsForDialogue } from './terms-for-dialogue.ts'

/**
 * What another calendar moves in a unit: terms of petitions and the like first, then milestones, some of which count from
 * the answers' due days. Handed by the program to who changes the calendar.
 */
export const petitionRecount: Recount = {
  moves: async (db, today, calendar) => {
    const terms = await movesUnder(db, calendar)
    const answersDue = new Map(terms.map(({ deadline, to }) => [deadline.id, to]))
    return [
      ...terms.map(({ deadline, to }) => moveOf(deadline, to)),
      ...(await allMilestoneMoves(db, today, { calendar, answersDue })),
    ]
  },
  recount: async (tx, by, calendar) => {
    const terms = await recomputeForCalendar(tx, by, calendar)
    const milestones = await allMilestoneMoves(tx, by.on, { calendar })
    await keepAllMilestones(tx, by, calendar)
    const shown = terms.filter(({ deadline }) => deadline.subject === 'petition')
    const ids = [...new Set(shown.map(({ deadline }) => deadline.subjectId))]
    for (let at = 0; at < ids.length; at += 500) await publishPetitions(tx, ids.slice(at, at + 500))
    return [...terms.map(({ deadline, to }) => moveOf(deadline, to)), ...milestones]
  },
}

/** What petitions do when their dialogue is given other rules; handed to it by the program. */
export const petitionRulesFollower: RulesFollower = { moves: termMovesUnder, follow: termsForDialogue }
