import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Provider, ProviderFlow } from '#platform/session/provider.ts'
import { recogniseByProvider } from '../application/provider-sign-in.ts'
import { OFFICE_HOME, ownPath, saysTwoFactors } from '../domain/index.ts'
import { enter } from './enter.tsx'
import { KEPT_FIELD, openKept } from './kept-form.ts'
import { realNow, sendPlain } from './plain.ts'
import { words } from './provider-words.vi.ts'
import { proceed } from './second-step-sign-in.routes.tsx'
import { ResendPage } from './sign-in.view.tsx'
import { showSignIn } from './sign-in-page.tsx'
import { type StaffWeb, wholeLink } from './staff-web.ts'
import { BY_PROVIDER } from './ways-in.ts'

const COOKIE = 'lien_thong'
const COOKIE_PATH = '/can-bo/dang-nhap'
const MINUTES = 10
const PREFIX = 'provider:'

/** What waits in the browser while somebody is at the provider's. */
interface Away {
  readonly flow: ProviderFlow
  readonly back: string
  /** Real, in milliseconds. */
  readonly until: number
}

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** Signing in through an outside provider of identities (OIDC). */
export const providerPages = (web: StaffWeb) => async (app: FastifyInstance) => {
  const { provider } = web
  if (!provider) return
  const open = { config: { open: true } }
  const path = BY_PROVIDER.replace('/can-bo', '')
  const callback = (request: FastifyRequest) => wholeLink(web, request, `${BY_PROVIDER}/ve`)

  const refused = (request: FastifyRequest, reply: FastifyReply, said: string, back: string, status: number) =>
    showSignIn(web, request, reply, { back, flash: { is: 'refused', text: said }, anew: status === 403 }, status)

  app.get<{ Querystring: { ve?: string; moi?: string } }>(path, open, async (request, reply) => {
    const back = ownPath(text(request.query.ve))
    const begun = await provider.begin(callback(request), request.query.moi === '1')
    if (!begun.ok) return refused(request, reply, words.away(provider.label), back, 503)
    const until = realNow().add({ minutes: MINUTES }).epochMilliseconds
    keep(web, reply, { flow: begun.value.flow, back, until })
    return reply.header('cache-control', 'no-store').redirect(begun.value.address, 303)
  })

  app.get(`${path}/ve`, open, async (request, reply) => {
    const away = openAway(web, request.cookies[COOKIE])
    reply.clearCookie(COOKIE, { path: COOKIE_PATH })
    const back = away?.back ?? OFFICE_HOME
    if (!away) return refused(request, reply, words.late(provider.label), back, 422)
    const answered = new URL(wholeLink(web, request, request.url))
    const finished = await provider.finish(answered, away.flow)
    if (!finished.ok)
      return refused(
        request,
        reply,
        words[finished.refusal](provider.label),
        back,
        finished.refusal === 'away' ? 503 : 422,
      )
    const person = finished.value
    const known = await recogniseByProvider(web, person, realNow())
    if (!known.ok) return refused(request, reply, words[known.refusal](provider.label), back, 403)
    return goOn(web, provider, request, reply, { accountId: known.value.accountId, said: person }, back)
  })

  /** The form that waited while somebody signed in in another tab. */
  app.post(`${path}/gui-lai`, open, async (request, reply) => {
    const sealed = text(fieldsOf(request.body)[KEPT_FIELD])
    const kept = openKept(web.keys, sealed)
    if (!kept) return reply.redirect(OFFICE_HOME, 303)
    const isTheirs = request.session && (kept.accountId === null || kept.accountId === request.session.accountId)
    if (isTheirs) return sendPlain(reply, <ResendPage kept={kept} />)
    const flash = { is: 'refused', text: words.notYet } as const
    return showSignIn(web, request, reply, { back: OFFICE_HOME, kept: sealed, flash }, 409)
  })
}

/** The provider's word for two factors is enough; otherwise the account's own second step is asked for. */
function goOn(
  web: StaffWeb,
  { strongAcr }: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
  who: { readonly accountId: string; readonly said: Parameters<typeof saysTwoFactors>[0] },
  back: string,
): Promise<FastifyReply> {
  const { accountId, said } = who
  if (!saysTwoFactors(said, strongAcr)) return proceed(web, request, reply, { accountId, with: 'provider' }, { back })
  const beginning = { with: 'provider', secondFactor: true } as const
  return enter(web, request, reply, { accountId, beginning }, { back })
}

const keep = (web: StaffWeb, reply: FastifyReply, away: Away) =>
  reply.setCookie(COOKIE, web.keys.seal(PREFIX + JSON.stringify(away)).toString('base64url'), {
    path: COOKIE_PATH,
    httpOnly: true,
    sameSite: 'lax',
    secure: web.secure,
    maxAge: MINUTES * 60,
  })

function openAway(web: StaffWeb, sealed: string | undefined): Away | null {
  try {
    const opened = web.keys.open(Buffer.from(sealed ?? '', 'base64url'))
    const away: Away | null = opened.startsWith(PREFIX) ? JSON.parse(opened.slice(PREFIX.length)) : null
    return away && realNow().epochMilliseconds < away.until ? away : null
  } catch {
    return null
  }
}
