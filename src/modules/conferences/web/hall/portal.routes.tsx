import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { openLink } from '#modules/links/index.ts'
import type { Portal, VisitedUnit } from '#platform/http/portal.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { InLanguage, LivePart, PageHead, renderPage, renderPart, ScreenPage } from '#ui/index.ts'
import { HALL_LINK } from '../../application/sitting/hall-link.ts'
import { HallOnPhone, HallOnScreen } from './hall.view.tsx'
import type { Halls, HallView } from './halls.ts'
import { hallWordsIn } from './words.en.ts'

type AtToken = FastifyRequest<{ Params: { token: string } }>

/** What the hall's public pages are made with. */
export interface HallPortalParts {
  readonly halls: Halls
  readonly keys: Keys
}

const drawn = (language: Language, part: Parameters<typeof renderPart>[0]): string =>
  renderPart(<InLanguage value={language}>{part}</InLanguage>)

/** Where the hall stands, for everybody: …/truc-tiep on telephones, …/man-hinh/<token> on the projector. */
export const hallInPortal =
  (portal: Portal, { halls, keys }: HallPortalParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const now = () => portal.now().epochMilliseconds

    const onPhone = ({ slug, base, language }: VisitedUnit): HallView => ({
      key: `phone ${slug} ${language}`,
      render: (state) => drawn(language, <HallOnPhone state={state} now={now()} base={base} />),
    })
    app.get('/truc-tiep', { config: { sameForAll: true } }, async (request, reply) => {
      const unit = portal.unit(request)
      const words = portal.words(request, hallWordsIn)
      const state = await halls.state(unit.id)
      return portal.page(request, reply, {
        title: words.title,
        description: words.about,
        path: `${unit.base}/truc-tiep`,
        width: 'reading',
        refresh: 10,
        children: (
          <>
            <PageHead title={state ? words.conference(state.year) : words.closed}>{words.about}</PageHead>
            <LivePart id="hoi-truong" stream={`${unit.base}/truc-tiep/dong`} now={now()} lost={words.lost}>
              <HallOnPhone state={state} now={now()} base={unit.base} />
            </LivePart>
          </>
        ),
      })
    })
    app.get('/truc-tiep/dong', (request, reply) => {
      const unit = portal.unit(request)
      return halls.follow(request, reply, unit.id, onPhone(unit))
    })

    const opens = async (request: AtToken): Promise<boolean> => {
      const asked = { purpose: HALL_LINK, token: request.params.token, now: portal.now() }
      return (await portal.read(request, (db) => openLink(db, keys, asked))).ok
    }
    // Without a public address the code leads where the projector itself reads: telephones in the same network can follow it.
    const floorOf = ({ base }: VisitedUnit, { params, protocol, host }: AtToken) =>
      `${portal.origin ?? `${protocol}://${host}`}${base}/hoi-truong/${params.token}`
    const onScreen = (unit: VisitedUnit, floor: string): HallView => ({
      key: `screen ${unit.slug} ${unit.language} ${floor}`,
      render: (state) =>
        drawn(unit.language, <HallOnScreen state={state} now={now()} base={unit.base} floor={floor} />),
    })
    app.get('/man-hinh/:token', async (request: AtToken, reply) => {
      if (!(await opens(request))) return portal.notFound(request, reply)
      const unit = portal.unit(request)
      const words = portal.words(request, hallWordsIn)
      const state = await halls.state(unit.id)
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-robots-tag', 'noindex')
        .send(
          renderPage(
            <ScreenPage title={`${words.screen} – ${unit.name}`}>
              <LivePart
                id="hoi-truong"
                stream={`${unit.base}/man-hinh/${request.params.token}/dong`}
                now={now()}
                lost={words.lost}
              >
                <HallOnScreen state={state} now={now()} base={unit.base} floor={floorOf(unit, request)} />
              </LivePart>
            </ScreenPage>,
          ),
        )
    })
    app.get('/man-hinh/:token/dong', async (request: AtToken, reply: FastifyReply) => {
      if (!(await opens(request))) return portal.notFound(request, reply)
      const unit = portal.unit(request)
      return halls.follow(request, reply, unit.id, onScreen(unit, floorOf(unit, request)))
    })
  }
