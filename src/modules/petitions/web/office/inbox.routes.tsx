import type { FastifyInstance } from 'fastify'
import { together } from '#kernel/together.ts'
import { allDialogues, currentDialogue } from '#modules/dialogues/index.ts'
import { importWords, savedFilters } from '#modules/lists/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { ButtonLink, SearchBox, Split } from '#ui/index.ts'
import {
  COUNT_BOUND,
  type InboxPetition,
  inboxCounts,
  inboxPage,
  petitionCount,
} from '../../application/inbox-query.ts'
import { isField, stages } from '../../domain/index.ts'
import { shortFieldWords } from '../fields.vi.ts'
import { stageWords } from '../stage-words.vi.ts'
import { fieldChoices } from './actions/classify.tsx'
import { InboxHead, InboxList, type InboxProps, type InboxRow } from './inbox.view.tsx'
import { type AskedInbox, inboxAddress, inboxQuery, readAskedInbox } from './inbox-filter.ts'
import { pageWords } from './page-words.vi.ts'
import { PetitionPane } from './petition.view.tsx'
import { petitionView } from './view-of.ts'
import { viewerOf } from './viewer.ts'
import { actorOf, placeParams, reachablePetition } from './which.ts'
import { inboxWords as words } from './words.vi.ts'

const rowOf = (row: InboxPetition): InboxRow => ({
  ...row,
  place: row.dialogue === null || row.number === null ? `cho-ky/${row.id}` : `${row.dialogue}/${row.number}`,
  field: row.field !== null && isField(row.field) ? shortFieldWords[row.field] : null,
  due: row.dueOn && { dueOn: row.dueOn, planned: row.duePlanned },
})

/** What the folded filter offers. */
async function choicesOf(db: UnitDb): Promise<InboxProps['choices']> {
  const [dialogues, departments] = await Promise.all([allDialogues(db), activeDepartments(db)])
  return {
    dialogue: dialogues.map(({ address }) => ({ value: address, label: address })),
    field: fieldChoices,
    stage: stages.map((value) => ({ value, label: stageWords[value] })),
    department: [
      { value: 'none', label: words.noDepartment },
      ...departments.filter(({ outside }) => !outside).map(({ id, name }) => ({ value: id, label: name })),
    ],
  }
}

/** What is done with several petitions at once, by whom it may be. */
const acting = ['petitions.assign', 'petitions.classify', 'petitions.release-public-text'] as const

/** Hộp kiến nghị: the list with its filters in the address, and the whole petition beside it. */
export const inboxInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/kien-nghi', { config: { action: 'petitions.read' } }, async (request, reply) => {
      const person = office.person(request)
      const asked = readAskedInbox(request.query)
      const actor = actorOf(person)
      const today = office.today()
      const found = await office.read(request, async (db) => {
        const filters = savedFilters(db, { list: 'petitions', officerId: person.officerId })
        if (Object.keys(request.query ?? {}).length === 0) {
          const first = (await filters).find(({ opensFirst }) => opensFirst)
          if (first) return { goTo: `/can-bo/kien-nghi?${first.query}` }
        }
        const viewer = await viewerOf(office, request, db)
        const { calendar } = viewer
        const chosenAt = async (place: string | null) => ({
          place,
          chosen: place ? await reachablePetition(db, actor, placeParams(place)) : null,
        })
        const { page, choice, ...around } = await together({
          page: inboxPage(db, asked, viewer),
          choice: asked.chosen ? chosenAt(asked.chosen) : null,
          counts: inboxCounts(db, viewer),
          choices: choicesOf(db),
          about: aboutOf(db, actor),
          filters,
        })
        const rows = page.rows.map(rowOf)
        return {
          ...around,
          ...(choice ?? (await chosenAt(rows[0]?.place ?? null))),
          calendar,
          rows,
          next: page.next,
        }
      })
      if ('goTo' in found) return reply.redirect(found.goTo, 303)
      const list = {
        asked,
        counts: found.counts,
        rows: found.rows,
        chosenPlace: found.chosen ? found.place : null,
        choices: found.choices,
        next: found.next,
        filters: found.filters,
        mayPick: acting.some((action) => office.reach(request, action) === 'all'),
        today,
        calendar: found.calendar,
      }
      const looker = { ...actor, publicBase: `/${person.unitSlug}`, headings: 3 as const }
      const showing = asked.chosen && found.chosen ? ('detail' as const) : ('list' as const)
      return office.page(request, reply, {
        title: words.title,
        about: found.about,
        current: '/can-bo/kien-nghi',
        ...(showing === 'detail' && { back: { href: inboxAddress(asked, { chosen: '' }), label: pageWords.back } }),
        actions: <Head asked={asked} mayEnter={office.reach(request, 'petitions.enter') !== 'none'} />,
        children: (
          <>
            <InboxHead {...list} />
            <list-keys>
              {found.chosen ? (
                <Split
                  showing={showing}
                  list={<InboxList {...list} />}
                  detail={
                    <PetitionPane
                      view={petitionView(found.chosen, looker, today)}
                      goOn={inboxAddress(asked, { chosen: '' })}
                    />
                  }
                />
              ) : (
                <InboxList {...list} />
              )}
            </list-keys>
          </>
        ),
      })
    })
  }

const aboutOf = async (db: UnitDb, actor: Actor): Promise<string> => {
  const dialogue = await currentDialogue(db)
  return dialogue ? words.inDialogue(await petitionCount(db, dialogue.id, actor), COUNT_BOUND, dialogue.address) : ''
}

const Head = ({ asked, mayEnter }: { asked: AskedInbox; mayEnter: boolean }) => (
  <>
    <SearchBox
      action="/can-bo/kien-nghi"
      label={words.search}
      placeholder={words.searchPlaceholder}
      value={asked.q}
      keep={{ ...inboxQuery(asked), q: undefined, hop: undefined, sau: undefined, chon: undefined }}
    />
    {mayEnter && (
      <>
        <ButtonLink href="/can-bo/kien-nghi/nhap-bang" icon="upload">
          {importWords.fromExcel}
        </ButtonLink>
        <ButtonLink href="/can-bo/kien-nghi/nhap" primary icon="plus">
          {words.enterPaper}
        </ButtonLink>
      </>
    )}
  </>
)
