import type { FastifyInstance, FastifyRequest } from 'fastify'
import { belowDialogue, dialogueAt } from '#modules/dialogues/index.ts'
import { actorOf } from '#modules/petitions/index.ts'
import type { Office } from '#platform/http/office.ts'
import { CopyButton, Disclosure, EmptyState, Row, Stack } from '#ui/index.ts'
import { type ReportedTheme, themesInReport } from '../application/report-part.ts'
import { THEMES, themeHref } from './address.ts'
import { reportLines, reportText, reportWords as words } from './report-words.vi.ts'
import { ThemeBadge } from './theme-badge.tsx'

/** Phần cuối báo cáo of a dialogue: its themes with solution and proposal, to be read and copied. */
export const reportPartInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get(
      '/ky-doi-thoai/:address/phan-cuoi-bao-cao',
      { config: { action: 'themes.read' } },
      async (request: FastifyRequest<{ Params: { address: string } }>, reply) => {
        // The report speaks of the whole unit's.
        const sees = office.reach(request, 'themes.read') === 'all'
        const found = await office.read(request, async (db) => {
          const dialogue = sees ? await dialogueAt(db, request.params.address) : null
          const actor = actorOf(office.person(request))
          return dialogue && { dialogue, themes: await themesInReport(db, actor, dialogue.id) }
        })
        if (!found) return office.notFound(request, reply)
        const { dialogue, themes } = found
        return office.page(request, reply, {
          title: words.title,
          about: words.about,
          ...belowDialogue(dialogue),
          children: <ReportPart themes={themes} dialogue={dialogue.address} today={office.today()} />,
        })
      },
    )
  }

const ReportPart = (props: { themes: readonly ReportedTheme[]; dialogue: string; today: Temporal.PlainDate }) => {
  const { themes, dialogue, today } = props
  if (themes.length === 0)
    return (
      <EmptyState title={words.none} icon="regulation">
        {words.noneAbout}
      </EmptyState>
    )
  return (
    <Stack gap={5}>
      <Row>
        <CopyButton target="chu-thuan">{words.copy}</CopyButton>
        <a href={`${THEMES}?xem=tat-ca&ky=${dialogue}`}>{words.list}</a>
      </Row>
      {themes.map((theme, index) => (
        <section class="stack gap-2" aria-labelledby={`nhom-${index + 1}`}>
          <Row>
            <h2 id={`nhom-${index + 1}`}>
              <a href={themeHref(theme.id)}>{words.theme(index + 1, theme.name)}</a>
            </h2>
            <span>
              <ThemeBadge of={theme} today={today} />
            </span>
          </Row>
          <ul class="bullets">
            {reportLines(theme, dialogue, today).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <Disclosure summary={words.plain}>
        <p class="pre" id="chu-thuan">
          {reportText(themes, dialogue, today)}
        </p>
      </Disclosure>
    </Stack>
  )
}
