import type { FastifyInstance } from 'fastify'
import { together } from '#kernel/together.ts'
import { allDialogues, type Dialogue } from '#modules/dialogues/index.ts'
import { importWords, savedFilters } from '#modules/lists/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { Department } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { ButtonLink, SearchBox, Split } from '#ui/index.ts'
import { isVillage } from '../../application/figures-filter.ts'
import type { Grouping } from '../../application/grouping.ts'
import {
  COUNT_BOUND,
  type InboxPetition,
  inboxCounts,
  inboxOrder,
  inboxRows,
  petitionCount,
} from '../../application/inbox-query.ts'
import { partsWaitedFor } from '../../application/waiting-parts.ts'
import { isField, stages } from '../../domain/index.ts'
import { shortFieldWords } from '../fields.vi.ts'
import { stageWords } from '../stage-words.vi.ts'
import { fieldChoices } from './actions/classify.tsx'
import { glanceOf } from './facts-of.ts'
import { PetitionGlanceView } from './glance.view.tsx'
import { InboxHead, InboxList, type InboxProps, type InboxRow } from './inbox.view.tsx'
import { type AskedInbox, inboxAddress, inboxQuery, readAskedInbox } from './inbox-filter.ts'
import { aroundPetition } from './load-view.ts'
import { pageWords } from './page-words.vi.ts'
import { PetitionPane } from './petition.view.tsx'
import { petitionView } from './view-of.ts'
import { actorOf, glanceInReach, placeParams, reachablePetition } from './which.ts'
import { inboxWords as words } from './words.vi.ts'

const rowOf = (row: InboxPetition, waits: InboxRow['waits']): InboxRow => ({
  waits,
  ...row,
  place: row.dialogue === null || row.number === null ? `cho-ky/${row.id}` : `${row.dialogue}/${row.number}`,
  field: row.field !== null && isField(row.field) ? shortFieldWords[row.field] : null,
  due: row.dueOn && { dueOn: row.dueOn, planned: row.duePlanned },
})

/** What the folded filter offers. */
const choicesOf = (dialogues: readonly Dialogue[], departments: readonly Department[]): InboxProps['choices'] => ({
  dialogue: dialogues.map(({ address }) => ({ value: address, label: address })),
  field: fieldChoices,
  stage: stages.map((value) => ({ value, label: stageWords[value] })),
  department: [
    { value: 'none', label: words.noDepartment },
    ...departments
      .filter(({ active, outside }) => active && !outside)
      .map(({ id, name }) => ({ value: id, label: name })),
  ],
})

/** What is done with several petitions at once, by whom it may be. */
const acting = ['petitions.assign', 'petitions.classify', 'petitions.release-public-text'] as const

/** Hộp kiến nghị: the list with its filters in the address, and the whole petition beside it. */
export const inboxInOffice =
  (office: Office, { grouping }: { readonly grouping?: Grouping } = {}) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/kien-nghi', { config: { action: 'petitions.read' } }, async (request, reply) => {
      const person = office.person(request)
      const asked = readAskedInbox(request.query)
      const actor = actorOf(person)
      const today = office.today()
      const found = await office.read(request, async (db) => {
        const filters = savedFilters(db, { list: 'petitions', officerId: person.officerId })
        const around = aroundPetition(db)
        const dialogues = allDialogues(db)
        if (Object.keys(request.query ?? {}).length === 0) {
          const first = (await filters).find(({ opensFirst }) => opensFirst)
          if (first) return { goTo: `/can-bo/kien-nghi?${first.query}` }
        }
        const [calendar] = await Promise.all([around.calendar, around.departments, dialogues])
        const viewer = { ...actor, officerId: person.officerId, today, calendar }
        const order = inboxOrder(db, asked, viewer)
        return together({
          filters,
          ...around,
          dialogues,
          rows: order.then(({ ids }) => inboxRows(db, ids)),
          waits: order.then(({ ids }) => partsWaitedFor(db, ids)),
          next: order.then(({ next }) => next),
          chosen: asked.chosen ? reachablePetition(db, { actor, grouping }, placeParams(asked.chosen), around) : null,
          first: asked.chosen
            ? null
            : order.then(({ ids: [first] }) => (first ? glanceInReach(db, actor, first) : null)),
          counts: inboxCounts(db, viewer),
          village: villageNamed(db, asked.figures.village),
          about: dialogues.then(([newest]) => aboutOf(db, actor, newest)),
        })
      })
      if ('goTo' in found) return reply.redirect(found.goTo, 303)
      const rows = found.rows.map((row) => rowOf(row, found.waits.get(row.id) ?? []))
      const list = {
        asked,
        counts: found.counts,
        rows,
        chosenPlace: found.chosen ? asked.chosen : found.first ? (rows[0]?.place ?? null) : null,
        choices: choicesOf(found.dialogues, found.departments),
        village: found.village,
        next: found.next,
        filters: found.filters,
        mayPick: [...acting, ...(grouping?.actions ?? [])].some((action) => office.reach(request, action) === 'all'),
        today,
        calendar: found.calendar,
      }
      const looker = { ...actor, publicBase: `/${person.unitSlug}`, headings: 3 as const }
      const showing = asked.chosen && found.chosen ? ('detail' as const) : ('list' as const)
      const beside =
        (found.chosen && (
          <PetitionPane view={petitionView(found.chosen, looker, today)} goOn={inboxAddress(asked, { chosen: '' })} />
        )) ||
        (found.first && rows[0] && (
          <PetitionGlanceView
            {...glanceOf(found.first, actor, found.calendar, today)}
            href={inboxAddress(asked, { chosen: rows[0].place })}
          />
        ))
      return office.page(request, reply, {
        title: words.title,
        about: found.about,
        current: '/can-bo/kien-nghi',
        ...(showing === 'detail' && { back: { href: inboxAddress(asked, { chosen: '' }), label: pageWords.back } }),
        actions: <Head asked={asked} mayEnter={office.reach(request, 'petitions.enter') !== 'none'} />,
        children: (
          <>
            {!beside && <InboxHead {...list} />}
            <list-keys>
              {beside ? (
                <Split
                  showing={showing}
                  head={<InboxHead {...list} />}
                  list={<InboxList {...list} />}
                  detail={beside}
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

/** The name of the village a list is narrowed to; '' where it is to none. */
async function villageNamed(db: UnitDb, village: string): Promise<string> {
  if (!isVillage(village)) return ''
  return (await db.selectFrom('village').select('name').where('id', '=', village).executeTakeFirst())?.name ?? ''
}

const aboutOf = async (db: UnitDb, actor: Actor, newest: Dialogue | undefined): Promise<string> =>
  newest && !newest.closedOn
    ? words.inDialogue(await petitionCount(db, newest.id, actor), COUNT_BOUND, newest.address)
    : ''

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
