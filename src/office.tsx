import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import { onPaper } from '#kernel/paper.ts'
import { budgetLinks, budgetsInOffice, moneyTaskPlace } from '#modules/budgets/index.ts'
import { calendarInOffice, calendarTeller } from '#modules/calendar/index.ts'
import {
  agendaArranging,
  attendanceInOffice,
  chairInOffice,
  closingInOffice,
  conferenceLinks,
  dataSheetsInOffice,
  dataSheetTaskPlace,
  floorInOffice,
  type Halls,
  invitationsInOffice,
  minutesInOffice,
  petitionTaskPlace,
  sheetsOfPetition,
  thanksTaskPlace,
} from '#modules/conferences/index.ts'
import { calendarEditing } from '#modules/deadlines/index.ts'
import { decisionsInOffice } from '#modules/decisions/index.ts'
import {
  allDialogues,
  dialoguesAddress,
  dialoguesInOffice,
  dialoguesTeller,
  dialogueTaskHooks,
  loudspeakerInOffice,
  milestoneName,
  milestoneNames,
  noticeInOffice,
  planInOffice,
  postingsInOffice,
  preparationLinks,
  rulesCopyInOffice,
  rulesUses,
} from '#modules/dialogues/index.ts'
import { documentsInOffice, paperOfficeInOffice } from '#modules/documents/index.ts'
import { historyInOffice, installationHistory } from '#modules/history/index.ts'
import { messagesInOffice, noticesInOffice, sentInOffice, templatesInOffice } from '#modules/messages/index.ts'
import { organisationsInOffice } from '#modules/organisations/index.ts'
import { agendaInOffice, archiveInOffice, overviewInOffice } from '#modules/overview/index.ts'
import {
  assignmentHref,
  dialoguePapersHref,
  draftAfterConference,
  organisationFormLinks,
  organisationFormsInOffice,
  paperLinks,
  papersInOffice,
  resultReportHref,
  wordingsInOffice,
  wordReport,
} from '#modules/papers/index.ts'
import {
  actorOf,
  askedOfPetitions,
  fieldWords,
  type Grouping,
  intakeInOffice,
  petitionsInOffice,
  petitionTeller,
  readPostedForm,
  sayStage,
  sendFile,
  takeFile,
} from '#modules/petitions/index.ts'
import { policiesInOffice, postsForAnswers } from '#modules/policies/index.ts'
import { publicationLink, publicationsInOffice, resultFigures } from '#modules/publications/index.ts'
import { registrationsInOffice } from '#modules/registrations/index.ts'
import { regulationsInOffice } from '#modules/regulations/index.ts'
import {
  evidenceInOffice,
  type LastPart,
  reportLinks,
  reportsInOffice,
  statisticsInOffice,
} from '#modules/reports/index.ts'
import {
  accountTeller,
  askToSignIn,
  backupLine,
  backupWarning,
  installationTeller,
  isAction,
  liveSession,
  type Session,
  type StaffWeb,
  secondStepNote,
  staffInOffice,
  staffTeller,
  staffWords,
} from '#modules/staff/index.ts'
import { tasksInOffice, tasksLink, tasksTeller } from '#modules/tasks/index.ts'
import {
  groupingLinks,
  groupsInOffice,
  petitionGrouping,
  reportBlocks,
  reportPartInOffice,
  themesInOffice,
  themesInReport,
  themesTeller,
  topicsInOffice,
} from '#modules/themes/index.ts'
import { unitsInOffice, unitsTeller, unitWords } from '#modules/units/index.ts'
import { lockFor, PASSPHRASE_LEAST } from '#platform/backup/index.ts'
import type { Office } from '#platform/http/office.ts'
import { openProvider } from '#platform/session/provider.ts'
import { SESSION_COOKIE } from '#platform/session/token.ts'
import { ButtonLink, PlainPage, renderPage } from '#ui/index.ts'
import { blankForms } from './blank-forms.ts'
import { dialogueEvents, documentEvents, incomingEvents, recount, rulesFollower } from './events.ts'
import { liveHalls } from './live-halls.ts'
import { messageLinks } from './message-links.ts'
import { messagePurpose, messageSamples } from './message-samples.ts'
import { noticePlaces } from './notice-places.ts'
import { takeNotice, withNotice } from './notices.ts'
import { bannerOf, openOffice } from './office-door.tsx'
import { rail } from './office-rail.ts'
import type { Parts } from './parts.ts'
import { tellers } from './tellers.ts'
import { words } from './words.vi.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The office's live session; null where nobody is signed in. */
    session: Session | null
  }
  interface FastifyContextConfig {
    /** Reached without being signed in: the sign-in itself, one-time links. */
    open?: boolean
    /** Reached by whoever is signed in, in a unit or in none: one's own account, choosing a unit. Names no action. */
    signedIn?: boolean
    /** Reached by an account that stands in no unit, if its action allows: the installation's own pages. */
    withoutUnit?: boolean
  }
}

/** A route of the office and what one must be allowed to do to come there; none for what stands open. */
export interface OfficeRoute {
  readonly method: string
  readonly url: string
  readonly action: string | null
}

/** What the pages of signing in need: they come before an officer is known. */
const staffWebOf = (parts: Parts, log: (line: string) => void): StaffWeb => ({
  db: parts.db,
  keys: parts.keys,
  clock: parts.clock,
  secure: parts.config.publicUrl?.startsWith('https:') ?? false,
  origin: parts.config.publicUrl,
  provider: parts.config.provider ? openProvider(parts.config.provider, log) : null,
  waysOut: { mail: parts.config.mail !== null, gateway: Boolean(parts.config.sms) },
  sendsMail: parts.config.mail !== null && parts.config.demo === null && parts.config.publicUrl !== null,
  backup: { dataDir: parts.config.dataDir, passphraseLeast: PASSPHRASE_LEAST, lockFor },
  banner: bannerOf(parts),
  session: (request) => {
    if (!request.session) throw new Error('a page for the signed-in was reached without a session')
    return request.session
  },
  done: (reply, location, text) => withNotice(reply, { is: 'done', text }).redirect(location, 303),
  notice: takeNotice,
})

/** What the day's page says before all work: of one's own account, and of the backup. */
const dayNote = (web: StaffWeb, office: Office) => {
  const notes = [secondStepNote(web), backupWarning(web, office)]
  return async (request: FastifyRequest) => <>{await Promise.all(notes.map((note) => note(request)))}</>
}

/** Solutions and proposals of a dialogue, in its result report (R27). */
const themesOfReport: LastPart = async (db, dialogue, actor, today) =>
  onPaper(reportBlocks(await themesInReport(db, actor, dialogue.id), dialogue.address, today))

/** What a petition stands in, and the figures brought about its field. */
const groupingWithSheets: Grouping = {
  ...petitionGrouping,
  of: async (db, petitionId, actor) =>
    (await Promise.all([petitionGrouping.of(db, petitionId, actor), sheetsOfPetition(db, petitionId, actor)])).flat(),
}

/** The office: every page behind a session and an action, but for the few that are marked open. */
export const officeFace =
  (
    parts: Parts,
    heard: (route: OfficeRoute) => void = () => {},
    halls: Halls = liveHalls(parts, () => {}),
  ): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    const office = openOffice(parts, rail)
    const staffWeb = staffWebOf(parts, (line) => app.log.warn(`OIDC: ${line}`))
    const signInAgain = askToSignIn(staffWeb)
    app.decorateRequest('session', null)

    app.addHook('onRoute', (route) => {
      const config = route.config ?? {}
      for (const method of [route.method].flat()) heard({ method, url: route.url, action: config.action ?? null })
      if (config.open || config.signedIn) return
      if (!config.action || !isAction(config.action))
        throw new Error(`${route.method} ${route.url} names no action of the permission table`)
    })
    app.addHook('onRequest', async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE]
      if (token) request.session = await liveSession(parts.db, token, Temporal.Now.instant())
      const { config } = request.routeOptions
      if (config.open) return
      if (request.session || request.method !== 'GET') return
      if (token) withNotice(reply, { is: 'info', text: staffWords.signIn.ended })
      return reply.redirect(`/can-bo/dang-nhap?ve=${encodeURIComponent(request.url)}`, 303)
    })
    app.addHook('preHandler', async (request, reply) => {
      const { config } = request.routeOptions
      if (config.open) return
      if (!request.session) return signInAgain(request, reply)
      if (config.signedIn) return
      if (!request.session.officer && !config.withoutUnit)
        return reply.redirect(`/can-bo/chon-don-vi?ve=${encodeURIComponent(request.url)}`, 303)
      if (config.action && office.reach(request, config.action) === 'none')
        return reply
          .code(403)
          .type('text/html; charset=utf-8')
          .send(
            renderPage(
              <PlainPage title={words.notAllowed.title} about={words.notAllowed.text} home="/can-bo">
                <p>
                  <ButtonLink href="/can-bo">{words.nav.today}</ButtonLink>
                </p>
              </PlainPage>,
            ),
          )
      // An `:id` of an address is a row's: what cannot be one is nothing's, whoever asks for it and however.
      const { id } = request.params as { id?: string }
      if (id !== undefined && !isId(id)) return office.notFound(request, reply)
    })

    // Each module's pages, foundations first.
    const { title: settings } = unitWords.settings
    await app.register(historyInOffice(office, tellers))
    await app.register(installationHistory(office, parts.db, [accountTeller, installationTeller, calendarTeller]))
    await app.register(calendarInOffice(office, settings))
    await app.register(unitsInOffice(office, backupLine(staffWeb, office)))
    await app.register(regulationsInOffice(office, settings, rulesUses))
    await app.register(staffInOffice(staffWeb, office))
    const accountOf = (request: FastifyRequest) => staffWeb.session(request).accountId
    await app.register(calendarEditing(office, { db: parts.db, recount, milestoneName, accountOf }))
    await app.register(messagesInOffice(office, messageLinks(parts), messagePurpose, parts.config.mail !== null))
    await app.register(sentInOffice(office, parts.config.mail !== null || Boolean(parts.config.sms)))
    await app.register(templatesInOffice(office, messageSamples))
    await app.register(noticesInOffice(office, { placesOf: noticePlaces, mails: parts.config.mail !== null }))
    await app.register(documentsInOffice(office, { files: parts.files, events: documentEvents, takeFile, sendFile }))
    await app.register(
      paperOfficeInOffice(office, { events: documentEvents, incoming: incomingEvents, fields: fieldWords, sayStage }),
    )
    await app.register(
      tasksInOffice(office, {
        milestones: { names: milestoneNames, nameOf: milestoneName },
        hooks: dialogueTaskHooks,
        dialogues: allDialogues,
        dialogueHref: (address) => `${dialoguesAddress}/${address}`,
        assignmentHref,
        placeOf: (of) => dataSheetTaskPlace(of) ?? petitionTaskPlace(of) ?? thanksTaskPlace(of) ?? moneyTaskPlace(of),
        tellers: [tasksTeller, dialoguesTeller, unitsTeller, staffTeller],
        files: parts.files,
        readPosted: readPostedForm,
        sendFile,
      }),
    )
    await app.register(
      organisationsInOffice(office, {
        keys: parts.keys,
        sayStage,
        petitions: askedOfPetitions,
        formLinks: organisationFormLinks(office),
      }),
    )
    await app.register(dialoguesInOffice(office, dialogueEvents))
    await app.register(planInOffice(office, documentEvents))
    await app.register(noticeInOffice(office, { events: documentEvents, blankForms }))
    await app.register(postingsInOffice(office, { ...parts, readPosted: readPostedForm, sendFile }))
    await app.register(loudspeakerInOffice(office, { resultsOf: resultFigures }))
    await app.register(rulesCopyInOffice(office, rulesFollower))
    await app.register(registrationsInOffice(office, parts))
    await app.register(intakeInOffice(office, parts))
    const suggest = postsForAnswers(office)
    await app.register(petitionsInOffice(office, { ...parts, suggest, grouping: groupingWithSheets }))
    await app.register(topicsInOffice(office))
    await app.register(groupsInOffice(office))
    await app.register(reportPartInOffice(office))
    await app.register(themesInOffice(office, [themesTeller, petitionTeller, unitsTeller]))
    await app.register(
      decisionsInOffice(office, dialogueEvents, parts, async (db, dialogue, request, today) => [
        ...(office.reach(request, 'tasks.read') === 'all' ? [await tasksLink(db, dialogue, today)] : []),
        ...(await preparationLinks(db, dialogue, today)),
        await publicationLink(db, dialogue, office.origin && `${office.origin}/${office.person(request).unitSlug}`),
        ...reportLinks(dialogue, actorOf(office.person(request))),
        ...(await groupingLinks(db, dialogue, actorOf(office.person(request)), today)),
        ...(await conferenceLinks(db, dialogue, actorOf(office.person(request)), today)),
        ...(await paperLinks(db, dialogue, actorOf(office.person(request)))),
        ...(await budgetLinks(db, dialogue, actorOf(office.person(request)))),
      ]),
    )
    await app.register(agendaArranging(office))
    await app.register(dataSheetsInOffice(office, { files: parts.files, readPosted: readPostedForm, sendFile }))
    await app.register(chairInOffice(office, { halls, keys: parts.keys }))
    await app.register(
      invitationsInOffice(office, { keys: parts.keys, sendsMail: parts.config.mail !== null && !parts.config.demo }),
    )
    await app.register(attendanceInOffice(office, parts))
    await app.register(minutesInOffice(office, parts.files))
    await app.register(floorInOffice(office, { keys: parts.keys }))
    await app.register(
      closingInOffice(office, {
        events: dialogueEvents,
        papersHref: dialoguePapersHref,
        after: async (tx, by, { address, departmentId }) => {
          const drafting = { today: office.today(), origin: office.origin, departmentId }
          return (await draftAfterConference(tx, by, address, drafting, documentEvents)).length
        },
      }),
    )
    await app.register(policiesInOffice(office))
    await app.register(budgetsInOffice(office, { files: parts.files, readPosted: readPostedForm, sendFile }))
    await app.register(
      reportsInOffice(office, {
        ...{ lastPart: themesOfReport, wordReport: wordReport(office.origin) },
        files: parts.files,
        documentHref: resultReportHref,
      }),
    )
    await app.register(statisticsInOffice(office))
    await app.register(evidenceInOffice(office, { files: parts.files }))
    await app.register(papersInOffice(office, { events: documentEvents, keys: parts.keys }))
    await app.register(organisationFormsInOffice(office))
    await app.register(wordingsInOffice(office))
    await app.register(publicationsInOffice(office, { ...parts, sendFile }))
    await app.register(overviewInOffice(office, dayNote(staffWeb, office)))
    await app.register(agendaInOffice(office, parts.keys))
    await app.register(
      archiveInOffice(office, {
        ...{ lastPart: themesOfReport, wordReport: wordReport(office.origin) },
        ...{ files: parts.files, events: documentEvents, tellers },
      }),
    )
  }
