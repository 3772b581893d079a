import type { FastifyInstance, FastifyRequest } from 'fastify'
import { day } from '#kernel/day.ts'
import type { Language } from '#kernel/language.ts'
import { vietnameseCompare } from '#kernel/vietnamese-text.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { CountedDue } from '#modules/deadlines/index.ts'
import { villageChoices } from '#modules/organisations/index.ts'
import { shortLived } from '#platform/cache/short-lived.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Portal } from '#platform/http/portal.ts'
import {
  type PublishedPetition,
  publishedCount,
  publishedPage,
  publishedPetition,
  publishedYears,
} from '../../application/published-query.ts'
import { allFields, isField } from '../../domain/index.ts'
import { fieldNames, shortFieldNames } from '../fields.en.ts'
import { fileSize } from '../file-size.ts'
import { fileKind } from '../office/listed-files.tsx'
import { sendFile } from '../send-file.ts'
import { promisesInPortal } from './promises.routes.tsx'
import { isAnsweredAbove, publicSteps } from './public-course.tsx'
import { publishedAddress, readPublishedFilter } from './published-filter.ts'
import { PublishedList } from './published-list.view.tsx'
import { PublishedPetitionPage } from './published-page.view.tsx'
import { publicStateNames, publishedWords } from './published-words.en.ts'
import { publicStates } from './published-words.vi.ts'

/** What stands around a list and its petitions. */
interface Around {
  readonly villages: Awaited<ReturnType<typeof villageChoices>>
  readonly years: Awaited<ReturnType<typeof publishedYears>>
  readonly calendar: Awaited<ReturnType<typeof currentCalendar>>
}

interface Address {
  readonly dialogue: string
  readonly number: string
}

const short = (field: string | null, language: Language) =>
  field !== null && isField(field) ? shortFieldNames[language][field] : null

/** In the order of their language, "Việc khác" last. */
const fieldChoices = (language: Language) =>
  allFields
    .map((value) => ({ value, label: fieldNames[language][value] }))
    .toSorted(
      (a, b) => Number(a.value === 'other') - Number(b.value === 'other') || vietnameseCompare(a.label, b.label),
    )

const stateChoices = (language: Language) =>
  publicStates.map((value) => ({ value, label: publicStateNames[language][value] }))

function dueOf({ dueOn, duePlanned, dueFacts, state }: PublishedPetition): CountedDue | null {
  if (!dueOn || !dueFacts || (state !== 'handling' && state !== 'answered')) return null
  const { anchor, on, term, source } = dueFacts
  return { dueOn, anchor: { what: anchor, on: day(on) }, term, source, planned: duePlanned }
}

/** "2026" and "7" as they stand in an address; null: no petition can stand there. */
const placeOf = ({ dialogue, number }: Address) =>
  /^20\d\d(-\d)?$/.test(dialogue) && /^[1-9]\d{0,6}$/.test(number) ? { dialogue, number: Number(number) } : null

/** As much of a title as a tab and a shared card show beside the unit's name. */
const tabTitle = (title: string): string =>
  title.length <= 50 ? title : `${title.slice(0, 50).replace(/\s+\S*$/, '')}…`

/** Kiến nghị đã công khai: the list, each petition's page, its released files. */
export const publishedPetitionsInPortal =
  (portal: Portal, { files }: { readonly files: FileStore }) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(promisesInPortal(portal, { files }))
    const around = shortLived<Around>(500, 10_000)
    /** The same for all pages of a unit at one moment; a change shows half a second later. */
    const aroundOf = (request: FastifyRequest) =>
      around(portal.unit(request).id, () =>
        portal.read(request, async (db) => {
          const [villages, years, calendar] = await Promise.all([
            villageChoices(db),
            publishedYears(db),
            currentCalendar(db),
          ])
          return { villages, years, calendar }
        }),
      )

    app.get('/kien-nghi', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = publishedWords[unit.language]
      const filter = readPublishedFilter(request.query)
      const found = await portal.read(request, async (db) => {
        const [page, total] = await Promise.all([
          publishedPage(db, filter),
          filter.q ? null : publishedCount(db, filter),
        ])
        return { page, total }
      })
      const { villages, years, calendar } = await aroundOf(request)
      return portal.page(request, reply, {
        title: words.title,
        description: words.description(unit.name),
        path: publishedAddress(unit.base, filter, filter.after),
        width: 'reading',
        children: (
          <PublishedList
            base={unit.base}
            filter={filter}
            rows={found.page.rows.map((row) => ({ ...row, field: short(row.field, unit.language) }))}
            next={found.page.next}
            total={found.total}
            any={years.length > 0}
            choices={{
              field: fieldChoices(unit.language),
              state: stateChoices(unit.language),
              year: years.map((year) => ({ value: String(year), label: words.yearOf(year) })),
              village: villages.map(({ id, label }) => ({
                value: id,
                label,
                lang: unit.language === 'en' ? ('vi' as const) : undefined,
              })),
            }}
            today={portal.today()}
            calendar={calendar}
          />
        ),
      })
    })

    app.get<{ Params: Address }>(
      '/kien-nghi/:dialogue/:number',
      { config: { sameForAll: true } },
      async (request, reply) => {
        const place = placeOf(request.params)
        const petition =
          place && (await portal.read(request, (db) => publishedPetition(db, place.dialogue, place.number)))
        if (!petition) return portal.notFound(request, reply)
        const unit = portal.unit(request)
        const { language } = unit
        const words = publishedWords[language]
        const { calendar } = await aroundOf(request)
        const path = `${unit.base}/kien-nghi/${petition.dialogueAddress}/${petition.number}`
        return portal.page(request, reply, {
          title: tabTitle(petition.title),
          description: (petition.answer ? words.answeredMeta(petition.answer) : petition.content).slice(0, 200),
          path,
          width: 'reading',
          children: (
            <PublishedPetitionPage
              base={unit.base}
              unitName={unit.name}
              petition={{ ...petition, field: short(petition.field, language) }}
              due={dueOf(petition)}
              answeredAbove={isAnsweredAbove(petition.course)}
              course={publicSteps(petition.course, petition.channel, dueOf(petition), calendar, language)}
              files={petition.files.map(({ id, of, name, type, size }) => ({
                ...{ of, name, href: `${path}/tep/${id}`, is: fileKind(type), size: fileSize(size) },
              }))}
              duplicateOf={petition.duplicateOf}
              today={portal.today()}
              calendar={calendar}
            />
          ),
        })
      },
    )

    app.get<{ Params: Address & { file: string } }>(
      '/kien-nghi/:dialogue/:number/tep/:file',
      async (request, reply) => {
        const place = placeOf(request.params)
        const petition =
          place && (await portal.read(request, (db) => publishedPetition(db, place.dialogue, place.number)))
        const file = petition?.files.find(({ id }) => id === request.params.file)
        const sent = file && (await sendFile(reply, files, portal.unit(request).id, file, 'private, max-age=300'))
        return sent ? reply : portal.notFound(request, reply)
      },
    )
  }
